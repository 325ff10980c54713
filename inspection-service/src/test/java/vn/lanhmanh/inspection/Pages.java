package vn.lanhmanh.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Leafs through a list by its Link headers, as a client does. */
public final class Pages {

    private Pages() {}

    /** The values of a field of all rows, page by page. */
    public static List<String> all(Supplier<RequestSpecification> caller, String first, String field) {
        var seen = new ArrayList<String>();
        String next = first;
        while (next != null) {
            Response page = caller.get().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items." + field, String.class));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return seen;
    }
}
