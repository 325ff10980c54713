package vn.lanhmanh.bench.load;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** The people who ask. */
public record Desks(HttpClient http, Caller registry, Caller districtRegistry, Caller lead, Caller inspector) {

    public static Desks of(HttpClient http, String url) {
        return new Desks(
                http,
                new Caller(http, url, "registry-officer", "CAT", "46"),
                new Caller(http, url, "registry-officer", "CAT", "474"),
                new Caller(http, url, "inspection-lead", "SLDTBXH", "46"),
                new Caller(http, url, "inspector", "SLDTBXH", "46"));
    }

    /** Sends a request of the load; tells whether it was answered well. */
    public CompletableFuture<Boolean> answered(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode() / 100 == 2);
    }
}
