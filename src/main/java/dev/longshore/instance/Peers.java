package dev.longshore.instance;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a socket. The folder's mode keeps other users out; this is the second lock. */
final class Peers {

    private Peers() {
    }

    /** @param own a folder of this user */
    static boolean sameUser(SocketChannel channel, Path own) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName().equals(Files.getOwner(own).getName());
    }
}
