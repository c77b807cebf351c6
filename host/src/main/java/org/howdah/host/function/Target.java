package org.howdah.host.function;

import org.howdah.host.call.Call;
import org.howdah.host.wire.WireInput;

/**
 * A SQL function's Java method, ready to be called. Belongs to one connection and its thread; may
 * be entered again.
 */
public interface Target {

    /**
     * Decodes the arguments, runs the method and sends its RESULT, or its ROWS and END.
     *
     * @param arguments a CALL's value list, to its end; read before the method runs, so that its
     *     bytes may be overwritten from then on
     * @throws Throwable whatever the method threw, as it was; nothing was sent then but complete
     *     ROWS
     */
    void call(Call call, WireInput arguments, Reply reply) throws Throwable;
}
