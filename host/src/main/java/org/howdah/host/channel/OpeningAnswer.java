package org.howdah.host.channel;

import org.howdah.host.wire.WireOutput;

/** What the engine answers to an opening. */
public final class OpeningAnswer {
    private static final int ACCEPTED = 1;
    private static final int REFUSED = 0;

    private OpeningAnswer() {}

    /** The answer to a data connection. */
    public static WireOutput session(long sessionId, long secret, String engineVersion) {
        WireOutput payload = new WireOutput();
        payload.writeLong(sessionId);
        payload.writeLong(secret);
        payload.writeString(engineVersion);
        return answer(ACCEPTED, payload);
    }

    static WireOutput control() {
        return answer(ACCEPTED, new WireOutput());
    }

    static WireOutput refused(String reason) {
        WireOutput payload = new WireOutput();
        payload.writeString(reason);
        return answer(REFUSED, payload);
    }

    private static WireOutput answer(int accepted, WireOutput payload) {
        WireOutput answer = new WireOutput();
        answer.writeInt(OpeningReader.MAGIC);
        answer.writeShort(OpeningReader.VERSION);
        answer.writeU8(accepted);
        answer.writeInt(payload.size());
        answer.writeBytes(payload.bytes(), 0, payload.size());
        return answer;
    }
}
