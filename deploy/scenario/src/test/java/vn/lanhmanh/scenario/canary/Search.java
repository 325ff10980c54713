package vn.lanhmanh.scenario.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.World;

/** Looks through everything the system wrote; notes where a canary turned up that has no business there. */
public final class Search {

    private final World world;
    private final Canaries canaries;
    private final Set<String> finds = new TreeSet<>();
    private final StringBuilder searched = new StringBuilder();

    public Search(World world, Canaries canaries) {
        this.world = world;
        this.canaries = canaries;
    }

    /** Where canaries were found that must not be there; empty is good. */
    public Set<String> everywhere() {
        topics();
        logs();
        addressesAndRefusals();
        world.services().forEach(this::database);
        files("data/postgres", "", "raw files of PostgreSQL");
        files("data/kafka", ".log", "segments of Kafka");
        return finds;
    }

    /** What was looked through, with its amounts. */
    public String searched() {
        return searched.toString();
    }

    private void topics() {
        List<ConsumerRecord<String, String>> messages = world.topics().everything();
        for (ConsumerRecord<String, String> message : messages) {
            look(message.topic() + " " + message.key(), message.key() + message.value());
            message.headers()
                    .forEach(header -> look(
                            message.topic() + " header " + header.key(),
                            new String(header.value(), StandardCharsets.UTF_8)));
        }
        note(messages.size() + " messages of all topics");
    }

    private void logs() {
        long bytes = 0;
        List<Path> logs = world.files("log");
        for (Path log : logs) {
            String text = new String(bytes(log), StandardCharsets.UTF_8);
            bytes += text.length();
            look("log " + log.getFileName(), text);
        }
        note(bytes + " bytes of " + logs.size() + " logs");
    }

    private void addressesAndRefusals() {
        var transcript = world.transcript();
        transcript.addresses().forEach(address -> look("address " + address, address));
        transcript.refusals().forEach(refusal -> look("refusal " + refusal, refusal));
        note(transcript.addresses().size() + " addresses and "
                + transcript.refusals().size() + " refusals");
    }

    private void database(Backstage service) {
        var columns = service.everything();
        long values = 0;
        for (var column : columns.entrySet()) {
            String name = service.database().name() + "." + column.getKey();
            for (String text : column.getValue()) {
                values++;
                canaries.in(text).stream()
                        .filter(canary -> !canaries.mayBeIn(canary, name))
                        .forEach(canary -> finds.add(canary + " in " + name));
            }
        }
        note(values + " values in " + columns.size() + " columns of "
                + service.database().name());
    }

    /** In raw files only what is sealed must not be; texts may be cut by a page, but not all of them at their beginning. */
    private void files(String folder, String ending, String what) {
        long bytes = 0;
        List<Path> files = world.files(folder).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        for (Path file : files) {
            byte[] content = bytes(file);
            bytes += content.length;
            String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (text.contains(Canaries.SEALED)) {
                finds.add("a sealed text in " + file);
            }
            canaries.sealed().stream()
                    .filter(canary -> !canary.startsWith(Canaries.SEALED) && text.contains(canary))
                    .forEach(canary -> finds.add(canary + " in " + file));
        }
        note((bytes >> 20) + " MiB in " + files.size() + " " + what);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(String place, String text) {
        canaries.in(text).forEach(canary -> finds.add(canary + " in " + place));
    }

    private void note(String amount) {
        searched.append("\n  ").append(amount);
    }
}
