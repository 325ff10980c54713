package vn.lanhmanh.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** TCP ports of the loopback interface. */
public final class Ports {

    private Ports() {}

    /** As many different ports as asked for, free at this moment. */
    public static List<Integer> free(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    /** Fails when a program listens there already; the variable is the one that moves the port. */
    public static void requireFree(String owner, int port, String variable) {
        if (port < 1 || port > 65535) {
            throw new StartFailure(variable + "=" + port + " is no port", "Set it to a number from 1 to 65535");
        }
        boolean free = Stream.of("127.0.0.1", "0.0.0.0").allMatch(address -> canListen(address, port));
        if (!free) {
            throw new StartFailure(
                    "Port " + port + " of " + owner + " is taken by another program",
                    "Stop that program or set " + variable + " to a free port");
        }
    }

    private static boolean canListen(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
