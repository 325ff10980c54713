package vn.lanhmanh.local.demo.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The system as its users reach it: through the gateway, with tokens of the token server. */
public final class Api {

    private static final String CLIENT = "lanhmanh-demo";
    private static final String PASSWORD = "demo";

    private final URI gateway;
    private final Sending sending;
    private final Tokens tokens;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * The API of one running system.
     *
     * @param gateway where the gateway listens, such as {@code http://127.0.0.1:8080}
     * @param issuer the realm that gives the tokens, such as {@code http://127.0.0.1:8180/realms/lanhmanh}
     */
    public Api(URI gateway, URI issuer) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.gateway = gateway;
        this.sending = new Sending(http);
        this.tokens = new Tokens(issuer, http, new Tokens.Login(CLIENT, PASSWORD));
    }

    /** The API in the hands of one demo user. */
    public User as(String username) {
        return new User(this, username);
    }

    /** How many requests were answered so far. */
    public int requests() {
        return requests.get();
    }

    URI at(String path) {
        return URI.create(gateway + path);
    }

    Sending sending() {
        return sending;
    }

    Tokens tokens() {
        return tokens;
    }

    ObjectMapper json() {
        return json;
    }

    void count() {
        requests.incrementAndGet();
    }
}
