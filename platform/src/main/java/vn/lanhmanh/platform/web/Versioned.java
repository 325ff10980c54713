package vn.lanhmanh.platform.web;

import java.net.URI;

import org.jboss.resteasy.reactive.RestResponse;

/** A view of a single resource; its version becomes the ETag. */
public interface Versioned {

    long version();

    /** 201 with the view and where it is found from now on. */
    static <V extends Versioned> RestResponse<V> created(String path, V view) {
        return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED)
                .location(URI.create(path))
                .entity(view)
                .build();
    }
}
