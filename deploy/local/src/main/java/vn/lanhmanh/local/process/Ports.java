package vn.lanhmanh.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** TCP ports of the loopback interface. */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;

    /** What this process has given out: taken soon, though nobody listens there yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** As many ports as asked for, free at this moment, below those that outgoing connections take; none is given twice. */
    public static List<Integer> free(int count) {
        var random = new SecureRandom();
        return IntStream.generate(() -> FIRST + random.nextInt(LAST - FIRST))
                .filter(Ports::isFree)
                .filter(GIVEN::add)
                .limit(count)
                .boxed()
                .toList();
    }

    /** Fails when a program listens there already; the variable is the one that moves the port. */
    public static void requireFree(String owner, int port, String variable) {
        if (port < 1 || port > 65535) {
            throw new StartFailure(variable + "=" + port + " is no port", "Set it to a number from 1 to 65535");
        }
        if (!isFree(port)) {
            throw new StartFailure(
                    "Port " + port + " of " + owner + " is taken by another program",
                    "Stop that program or set " + variable + " to a free port");
        }
    }

    private static boolean isFree(int port) {
        return canListen("127.0.0.1", port) && canListen("0.0.0.0", port);
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
}
