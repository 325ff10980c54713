package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.List;

import vn.lanhmanh.local.demo.fiction.FictionalMember;

/** A team with the ids it and its members were given; the leader is the first of them. */
public record Team(String area, String id, List<Member> members) {

    /** A member and its id. */
    public record Member(FictionalMember fiction, String id) {}

    String leader() {
        return members.get(0).id();
    }

    /** The first members of the list whose cards hold on that day. */
    List<String> present(LocalDate on, int count) {
        return members.stream()
                .filter(member -> !member.fiction().cardFrom().isAfter(on)
                        && !member.fiction().cardTo().isBefore(on))
                .limit(count)
                .map(Member::id)
                .toList();
    }
}
