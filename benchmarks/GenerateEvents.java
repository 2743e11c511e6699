import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;

/** Writes COUNT generated events of SEED as NDJSON; the same arguments give the same bytes. */
public class GenerateEvents {
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Iterator<DiplomaticEvent> events = AnyEvent.compact(Long.parseLong(arguments[1])).iterator();
        try (OutputStream out = new BufferedOutputStream(System.out, 1 << 16)) {
            for (int written = 0; written < count; written++) {
                out.write(EventCodec.canonical(events.next()));
                out.write('\n');
            }
        }
    }
}
