package org.detente.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What every store must do; run by the tests of each, and failed by one that does nothing. */
enum StoreConformance {
    WHAT_WAS_WRITTEN_IS_READ {
        @Override
        void check(Store store) {
            store.write("partition-000/a.json", text("one"));
            assertThat(store.read("partition-000/a.json")).hasValue(text("one"));
        }
    },
    A_WRITE_REPLACES_THE_WHOLE_OBJECT {
        @Override
        void check(Store store) {
            store.write("a.json", text("a long first text"));
            store.write("a.json", text("short"));
            assertThat(store.read("a.json")).hasValue(text("short"));
        }
    },
    AN_EMPTY_OBJECT_IS_NOT_A_MISSING_ONE {
        @Override
        void check(Store store) {
            assertThat(store.read("partition-000/none.json")).isEmpty();
            store.write("partition-000/none.json", new byte[0]);
            assertThat(store.read("partition-000/none.json")).hasValue(new byte[0]);
        }
    },
    PIECES_ARE_ADDED_AT_THE_END {
        @Override
        void check(Store store) {
            store.append("partition-000/open", text("one "));
            store.append("partition-000/open", text("two"));
            assertThat(store.read("partition-000/open")).hasValue(text("one two"));
        }
    },
    A_FOLDER_LISTS_ITS_OWN_OBJECTS_IN_ORDER {
        @Override
        void check(Store store) {
            store.write("partition-001/b", text("b"));
            store.write("partition-001/a", text("a"));
            store.write("partition-010/c", text("c"));
            store.write("archive.json", text("d"));
            assertThat(store.list("partition-001/"))
                    .isEqualTo(List.of("partition-001/a", "partition-001/b"));
            assertThat(store.list("partition-002/")).isEmpty();
        }
    },
    A_DELETED_OBJECT_IS_GONE_AND_MAY_BE_DELETED_AGAIN {
        @Override
        void check(Store store) {
            store.write("partition-000/a", text("a"));
            store.delete("partition-000/a");
            store.delete("partition-000/a");
            assertThat(store.read("partition-000/a")).isEmpty();
            assertThat(store.list("partition-000/")).isEmpty();
            store.append("partition-000/a", text("anew"));
            assertThat(store.read("partition-000/a")).hasValue(text("anew"));
        }
    },
    A_PROBE_LEAVES_NOTHING_BEHIND {
        @Override
        void check(Store store) {
            store.write("partition-000/a", text("a"));
            store.probe();
            assertThat(store.read("probe")).isEmpty();
            assertThat(store.list("partition-000/")).containsExactly("partition-000/a");
        }
    };

    abstract void check(Store store);

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
