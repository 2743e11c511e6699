package org.detente.event.reference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.event.CameoCode;
import org.jspecify.annotations.Nullable;

/**
 * A conflict–cooperation scale: an intensity g from −10 to +10 for every CAMEO code, in
 * thousandths. Goldstein (1992) exists in two published tables that differ on five codes ({@code
 * goldstein-gdelt}, the default, and {@code goldstein-icews}); {@code plover} is the third. A code
 * without a value takes its parent's.
 */
public final class Scale {
    public static final String DEFAULT_ID = "goldstein-gdelt";

    private static final Table TABLE = Table.load(Scale.class, "/reference/cameo.tsv");
    private static final Map<String, Scale> BY_ID = new LinkedHashMap<>();

    static {
        for (String id : new String[] {DEFAULT_ID, "goldstein-icews", "plover"}) {
            BY_ID.put(id, new Scale(id));
        }
    }

    private final String id;
    private final Map<String, Integer> thousandthsByCode = new LinkedHashMap<>();

    private Scale(String id) {
        this.id = id;
        for (Map<String, String> row : TABLE.rows()) {
            String value = Table.cell(row, id);
            if (!value.isEmpty()) {
                thousandthsByCode.put(
                        Table.cell(row, "code"),
                        new BigDecimal(value).movePointRight(3).intValueExact());
            }
        }
    }

    /** The ids of all scales, default first. */
    public static Set<String> ids() {
        return BY_ID.keySet();
    }

    public static Optional<Scale> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Whether CAMEO has the code at all. */
    public static boolean knows(CameoCode code) {
        return CameoNames.BY_CODE.containsKey(code.value());
    }

    /** What the code means, in CAMEO's words. */
    public static String nameOf(CameoCode code) {
        String name = CameoNames.BY_CODE.get(code.value());
        return name == null ? "code " + code.value() : name;
    }

    public String id() {
        return id;
    }

    /** Id with the version of its table, such as {@code goldstein-gdelt/cameo@1}. */
    public String version() {
        return id + "/" + TABLE.version();
    }

    /**
     * The intensity of a code and the row it came from: its own, or that of the nearest parent that
     * has a value. PLOVER leaves plain statements out; what a scale leaves out counts 0.
     */
    public Intensity intensity(CameoCode code) {
        for (int length = code.value().length(); length >= 2; length--) {
            String row = code.value().substring(0, length);
            Integer thousandths = thousandthsByCode.get(row);
            if (thousandths != null) {
                return new Intensity(thousandths, new CameoCode(row));
            }
        }
        return new Intensity(0, code);
    }

    /**
     * A value of a scale.
     *
     * @param thousandths g in thousandths, −10000 to 10000
     * @param row the code whose row of the table gave it
     */
    public record Intensity(int thousandths, CameoCode row) {}

    /** Apart from the scales, which share it. */
    private static final class CameoNames {
        static final Map<String, @Nullable String> BY_CODE = new LinkedHashMap<>();

        static {
            for (Map<String, String> row : TABLE.rows()) {
                BY_CODE.put(Table.cell(row, "code"), Table.cell(row, "name"));
            }
        }
    }
}
