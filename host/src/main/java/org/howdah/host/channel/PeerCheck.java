package org.howdah.host.channel;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/** Tells whether a peer belongs to the same operating system's user as the engine. */
final class PeerCheck {
    private final UserPrincipal self;

    /**
     * @param ownFile a file that the engine has made
     */
    PeerCheck(Path ownFile) throws IOException {
        self = Files.getOwner(ownFile);
    }

    void check(SocketChannel connection) throws IOException, Refusal {
        UnixDomainPrincipal peer = connection.getOption(ExtendedSocketOptions.SO_PEERCRED);
        if (!peer.user().equals(self)) {
            throw new Refusal(
                    "the engine belongs to user "
                            + self.getName()
                            + ", the session to "
                            + peer.user().getName());
        }
    }
}
