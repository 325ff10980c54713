package vn.lanhmanh.local.demo.client;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer of the API other than success, with what its problem document says. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    ApiProblem(String request, int status, JsonNode problem) {
        super(request + ": " + status + " " + problem.path("type").asText() + " "
                + problem.path("detail").asText(problem.path("title").asText())
                + problem.path("violations").toString());
        this.status = status;
        this.type = problem.path("type").asText();
    }

    public int status() {
        return status;
    }

    /** The stable type of the problem, such as {@code urn:lanhmanh:problem:stale-version}; empty when none was told. */
    public String type() {
        return type;
    }
}
