package org.howdah.host.function;

import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.wire.Encoder;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** A method whose result is one value. */
record ScalarTarget(Invocation invocation, Encoder result, boolean isVoid) implements Target {
    private static final int PRESENT = 0;
    private static final int NULL = 1;

    @Override
    public void call(Call call, WireInput arguments, Reply reply) throws Throwable {
        Object value = invocation.invoke(call, arguments);
        write(reply.payload(), value instanceof Optional<?> o ? o.orElse(null) : value);
        reply.sendResult();
    }

    private void write(WireOutput out, @Nullable Object value) {
        if (isVoid) {
            out.writeU8(PRESENT);
        } else if (value == null) {
            out.writeU8(NULL);
        } else {
            out.writeU8(PRESENT);
            result.encode(out, value);
        }
    }
}
