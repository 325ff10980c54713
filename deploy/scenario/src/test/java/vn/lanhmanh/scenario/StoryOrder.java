package vn.lanhmanh.scenario;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * The demo year beside the others; the year on a system that nothing was counted in yet; the import behind the faults,
 * whose shuffle delivers every fact there is; the search for personal data last, over all.
 */
public final class StoryOrder implements ClassOrderer {

    private static final List<Class<?>> ORDER = List.of(
            DemoYearIT.class,
            YearIT.class,
            GatewayIT.class,
            BadInputIT.class,
            BadTokenIT.class,
            TeamYearIT.class,
            FieldVisitIT.class,
            MinutesIT.class,
            UnannouncedIT.class,
            FaultsIT.class,
            ImportIT.class,
            NoPersonalDataIT.class);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(StoryOrder::place));
    }

    private static int place(ClassDescriptor test) {
        return ORDER.indexOf(test.getTestClass());
    }
}
