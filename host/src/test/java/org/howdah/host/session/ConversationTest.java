package org.howdah.host.session;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.channel.Transport;
import org.junit.jupiter.api.Test;

/** What is left of a conversation after an error. */
class ConversationTest {

    /** A transport that fails at every read, as where the stack ends. */
    private static final class Exhausted implements Transport {
        @Override
        public int read(byte[] bytes, int start, int most) {
            throw new StackOverflowError();
        }

        @Override
        public void write(byte[] bytes, int start, int length) {}

        @Override
        public void flush() {}

        @Override
        public String name() {
            return "exhausted";
        }

        @Override
        public void close() {}
    }

    @Test
    void aMessageThatWasReadInPartIsTheLast() {
        Conversation conversation = new Conversation(new Exhausted());
        assertThrows(StackOverflowError.class, conversation::await);
        assertTrue(conversation.isLost());
        assertThrows(CallCancelled.class, conversation::await);
        assertThrows(IOException.class, conversation::requireGoingOn);
    }
}
