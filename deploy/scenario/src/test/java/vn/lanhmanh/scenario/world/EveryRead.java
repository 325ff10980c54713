package vn.lanhmanh.scenario.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every GET operation that the gateway documents, with known values wherever a path or a query takes one. */
public final class EveryRead {

    private static final int CALLERS = 4;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern OF_THE_CALL = Pattern.compile("\"(requestId|traceId)\"\\s*:\\s*\"[^\"]*\"");

    private final World world;
    private final JsonNode paths;
    private final Map<String, String> known;

    /**
     * Reads the document.
     *
     * @param known values by the names of parameters; a query parameter that need not be given is asked with and without it
     */
    public EveryRead(World world, Map<String, String> known) {
        this.world = world;
        this.paths = world.send(new Api.Request("GET", "/openapi")).ok().json().path("paths");
        this.known = known;
    }

    /**
     * What an answer was.
     *
     * @param print the same for the same answer, whatever the id of the request
     * @param mentions which of the words looked for it has, beside those in the address asked
     */
    public record Seen(int status, String print, Set<String> mentions) {}

    /** What each user sees, by call; a path that takes an id is asked with each of these ids. */
    public Map<String, Map<String, Seen>> by(List<String> users, List<String> ids, Set<String> words) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            Map<String, Future<Map<String, Seen>>> asked = users.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), user -> callers.submit(() -> by(world.as(user), ids, words))));
            var seen = new TreeMap<String, Map<String, Seen>>();
            for (var one : asked.entrySet()) {
                seen.put(one.getKey(), one.getValue().get());
            }
            return seen;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("Not every read was answered", e);
        } finally {
            callers.shutdownNow();
        }
    }

    private Map<String, Seen> by(Api user, List<String> ids, Set<String> words) {
        var seen = new TreeMap<String, Seen>();
        paths.properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            if (operation.isObject() && path.getKey().startsWith("/v1/")) {
                for (String call : calls(path.getKey(), operation, ids)) {
                    Seen answer = seen(user.get(call), words);
                    seen.put(call, answer);
                    if (answer.status() == 403) {
                        break;
                    }
                }
            }
        });
        assertThat(seen).as("operations that can be read").hasSizeGreaterThan(80);
        return seen;
    }

    private static Seen seen(Answer answer, Set<String> words) {
        assertThat(answer.status()).as(answer.call()).isLessThan(500);
        String body = isWorkbook(answer)
                ? "a workbook"
                : OF_THE_CALL.matcher(answer.body()).replaceAll("");
        String path = answer.http().uri().getPath();
        String beside = body.replace(path, "");
        return new Seen(
                answer.status(),
                answer.status() + " " + body.length() + " " + body.hashCode(),
                words.stream().filter(beside::contains).collect(Collectors.toSet()));
    }

    /** Has the moment in it at which it was made; what it says is asked for as CSV too. */
    private static boolean isWorkbook(Answer answer) {
        return answer.header("Content-Type").orElse("").contains("spreadsheet");
    }

    private List<String> calls(String template, JsonNode operation, List<String> ids) {
        var calls = new ArrayList<String>();
        for (String address : addresses(template, ids)) {
            for (String query : queries(operation.path("parameters"))) {
                calls.add(address + query);
            }
        }
        return calls;
    }

    private Set<String> addresses(String template, List<String> ids) {
        return ids.stream()
                .map(id -> PARAMETER.matcher(template).replaceAll(part -> known.getOrDefault(part.group(1), id)))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** With what must be given alone, and once more with each known parameter beside it. */
    private List<String> queries(JsonNode parameters) {
        String always = "?limit=200";
        var more = new ArrayList<String>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && known.containsKey(name)) {
                String pair = "&" + name + "=" + known.get(name);
                if (parameter.path("required").asBoolean()) {
                    always += pair;
                } else {
                    more.add(pair);
                }
            }
        }
        var queries = new ArrayList<>(List.of(always));
        for (String pair : more) {
            queries.add(always + pair);
        }
        return queries;
    }
}
