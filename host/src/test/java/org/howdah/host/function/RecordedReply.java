package org.howdah.host.function;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.wire.WireOutput;

/** Keeps the messages of a reply. */
final class RecordedReply implements Reply {
    final List<String> types = new ArrayList<>();
    final List<byte[]> payloads = new ArrayList<>();
    private final WireOutput payload = new WireOutput();

    @Override
    public WireOutput payload() {
        return payload;
    }

    @Override
    public void sendResult() {
        send("RESULT");
    }

    @Override
    public void sendRows() {
        send("ROWS");
    }

    @Override
    public void sendEnd() {
        send("END");
    }

    private void send(String type) {
        types.add(type);
        payloads.add(payload.toByteArray());
        payload.clear();
    }
}
