package org.howdah.host.channel;

import org.howdah.host.wire.WireInput;

/**
 * A message as it was read.
 *
 * @param depth how deep the call that it belongs to is nested
 * @param call the number of that call
 * @param payload its content, valid until the next message is read
 */
public record Message(MessageType type, int depth, long call, WireInput payload) {}
