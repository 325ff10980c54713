package vn.lanhmanh.bench.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Watches the heap of the service by its own metrics, once a second. */
public final class Memory {

    private static final double MEBIBYTE = 1024 * 1024;

    private final HttpClient http;
    private final HttpRequest metrics;
    private volatile double most;

    public Memory(HttpClient http, String url) {
        this.http = http;
        this.metrics = HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build();
    }

    public void watch() {
        var thread = new Thread(this::look, "memory");
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            while (true) {
                most = Math.max(
                        most, used(http.send(metrics, BodyHandlers.ofString()).body()));
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException serviceEnded) {
            // The last figure stands.
        }
    }

    static double used(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public double mostMebibytes() {
        return most / MEBIBYTE;
    }
}
