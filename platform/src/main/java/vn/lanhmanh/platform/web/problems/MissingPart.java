package vn.lanhmanh.platform.web.problems;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkiverse.resteasy.problem.validation.Violation;
import io.quarkus.arc.Subclass;

/** A part that a form lacks; the extension gives such a violation no name. */
final class MissingPart {

    private MissingPart() {}

    /** The same violations, those of missing parts with the name of the part. */
    static List<?> named(List<?> violations, ConstraintViolationException refused) {
        if (violations.stream().allMatch(MissingPart::hasName)) {
            return violations;
        }
        var named = new ArrayList<Object>();
        for (ConstraintViolation<?> violation : refused.getConstraintViolations()) {
            name(violation)
                    .map(part -> Map.of("field", part, "in", "form", "message", violation.getMessage()))
                    .ifPresent(named::add);
        }
        violations.stream().filter(MissingPart::hasName).forEach(named::add);
        return named;
    }

    private static boolean hasName(Object one) {
        return !(one instanceof Violation violation) || !violation.field.isEmpty();
    }

    private static Optional<String> name(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes.size() == 2 && nodes.get(1).getKind() == ElementKind.PARAMETER
                ? part(
                        violation.getRootBeanClass(),
                        nodes.get(0).as(Path.MethodNode.class),
                        nodes.get(1).as(Path.ParameterNode.class).getParameterIndex())
                : Optional.empty();
    }

    private static Optional<String> part(Class<?> resource, Path.MethodNode called, int index) {
        try {
            // What Quarkus derives of a resource carries no annotations on its parameters.
            Class<?> written = Subclass.class.isAssignableFrom(resource) ? resource.getSuperclass() : resource;
            Method method = written.getMethod(
                    called.getName(), called.getParameterTypes().toArray(Class<?>[]::new));
            return Optional.ofNullable(method.getParameters()[index].getAnnotation(RestForm.class))
                    .map(RestForm::value);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
