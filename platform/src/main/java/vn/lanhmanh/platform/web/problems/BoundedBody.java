package vn.lanhmanh.platform.web.problems;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import vn.lanhmanh.platform.web.Refusal;

/** The body of a request that does not say how long it is: counted as it comes, refused once it is too much. */
public class BoundedBody {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    private final BodyLimit limit;

    BoundedBody(BodyLimit limit) {
        this.limit = limit;
    }

    @ServerRequestFilter
    public void bound(ContainerRequestContext request) {
        if (request.getHeaderString("Content-Length") == null && !BODILESS.contains(request.getMethod())) {
            limit.most().ifPresent(most -> request.setEntityStream(new Counted(request.getEntityStream(), most)));
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long bytes;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return in.readNBytes((int) Math.min(count, 8192)).length;
        }

        private void count(int read) {
            bytes += read;
            if (bytes > most) {
                throw Refusal.tooLarge("body-too-large");
            }
        }
    }
}
