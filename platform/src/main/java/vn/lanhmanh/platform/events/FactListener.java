package vn.lanhmanh.platform.events;

/** What a service does with the facts it hears; one bean per service, one {@code switch} on the type. */
public interface FactListener {

    /**
     * Takes the fact in, inside the transaction that also holds its inbox row. An exception rolls both back; when it
     * persists, the event is parked with its reason.
     */
    void hear(IncomingFact fact);
}
