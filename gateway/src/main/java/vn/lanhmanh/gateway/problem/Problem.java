package vn.lanhmanh.gateway.problem;

import io.vertx.core.json.JsonObject;

/** One refusal as the caller reads it: the members of RFC 9457 and the id of the request. */
record Problem(String type, String title, int status, String detail, String instance, String requestId) {

    JsonObject toJson() {
        return new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("requestId", requestId);
    }
}
