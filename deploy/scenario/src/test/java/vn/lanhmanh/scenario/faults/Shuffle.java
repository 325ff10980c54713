package vn.lanhmanh.scenario.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.Topics;
import vn.lanhmanh.scenario.world.World;

/**
 * Delivers facts three times and in any order: those known already come again, and new ones come like that at once,
 * because their hearers were down when they were told and go on behind the messages in order.
 */
public final class Shuffle {

    private static final int TIMES = 3;
    private static final int PIECES = 10;
    private static final double UNHURRIED = 100;

    private final World world;
    private final Random random;

    public Shuffle(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** New facts of each service, and all told before, to every hearer; gives the messages sent. */
    public int everything(Ledger ledger, Team team) {
        var work = new Work(world, team, new Client(ledger, UNHURRIED), ledger, random);
        int messages = deliver(
                List.of(world.inspection(), world.reporting()),
                List.of(world.casework(), world.reporting()),
                () -> IntStream.range(0, PIECES).forEach(i -> work.pieceOfInspection()));
        return messages
                + deliver(
                        List.of(world.casework()),
                        List.of(world.inspection(), world.reporting()),
                        () -> work.endCases(casesOf(ledger)));
    }

    private Set<UUID> casesOf(Ledger ledger) {
        var inspections = ledger.inspections.keySet();
        return world.casework()
                .ids("SELECT id FROM casefile WHERE inspection_id = ANY (?::uuid[])", Effects.array(inspections));
    }

    private int deliver(List<Backstage> tellers, List<Backstage> hearers, Runnable work) {
        hearers.forEach(hearer -> hearer.process().stop());
        work.run();
        tellers.forEach(Quiet::awaitSent);
        List<ConsumerRecord<String, String>> shuffled = shuffled(tellers);
        hearers.forEach(this::skipWhatIsInOrder);
        world.topics().replay(shuffled);
        hearers.forEach(hearer -> hearer.process().start());
        hearers.forEach(hearer -> hearer.process().awaitReady());
        Quiet.await(world);
        return shuffled.size();
    }

    private List<ConsumerRecord<String, String>> shuffled(List<Backstage> tellers) {
        Map<UUID, ConsumerRecord<String, String>> facts = tellers.stream()
                .flatMap(teller -> world.topics().all(teller.topic()).stream())
                .collect(Collectors.toMap(Topics::eventId, message -> message, (first, again) -> first));
        var all = new ArrayList<ConsumerRecord<String, String>>();
        for (int i = 0; i < TIMES; i++) {
            all.addAll(facts.values());
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void skipWhatIsInOrder(Backstage hearer) {
        world.topics().moveTo(hearer.group(), world.topics().ends(hearer.hears()));
    }
}
