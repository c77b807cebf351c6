package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.wire.WireInput;

/** How a call failed. */
record CallFailure(String sqlState, String message, String hint) {
    static CallFailure of(Message message) {
        EngineFixture.require(message, MessageType.ERROR);
        WireInput in = message.payload();
        assertEquals(5, in.readU8());
        String sqlState = in.readText(5);
        String text = in.readString();
        in.readOptionalString();
        String hint = String.valueOf(in.readOptionalString());
        in.readOptionalString();
        in.requireEnd();
        return new CallFailure(sqlState, text, hint);
    }
}
