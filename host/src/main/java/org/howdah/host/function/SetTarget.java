package org.howdah.host.function;

import java.util.Iterator;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.wire.Encoder;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * A method whose result is a set, sent in ROWS of some size while it is made.
 *
 * @param row writes an element's value list: its columns, or itself as the only one
 * @param columns how many a row has
 */
record SetTarget(Invocation invocation, Encoder row, int columns) implements Target {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_BYTES = 1 << 16;

    @Override
    public void call(Call call, WireInput arguments, Reply reply) throws Throwable {
        Object set = invocation.invoke(call, arguments);
        if (set instanceof AutoCloseable closeable) {
            try (closeable) {
                send(call, set, reply);
            }
        } else if (set != null) {
            send(call, set, reply);
        }
        reply.sendEnd();
    }

    private void send(Call call, Object set, Reply reply) {
        Iterator<?> elements = Elements.of(set);
        while (elements.hasNext()) {
            call.check();
            sendSome(elements, reply);
        }
    }

    private void sendSome(Iterator<?> elements, Reply reply) {
        WireOutput out = reply.payload();
        int start = out.reserve(Integer.BYTES);
        int rows = 0;
        while (rows < MOST_ROWS && out.size() < MOST_BYTES && elements.hasNext()) {
            Object element = elements.next();
            write(out, element instanceof Optional<?> o ? o.orElse(null) : element);
            rows++;
        }
        out.setInt(start, rows);
        reply.sendRows();
    }

    private void write(WireOutput out, @Nullable Object element) {
        if (element == null) {
            out.writeNulls(columns);
        } else {
            row.encode(out, element);
        }
    }
}
