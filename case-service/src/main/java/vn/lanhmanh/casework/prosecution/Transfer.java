package vn.lanhmanh.casework.prosecution;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The sending of the file to the criminal bodies (Law 15/2012, Art. 62).
 *
 * @param article article of the Penal Code it is sent under
 */
@Embeddable
public record Transfer(
        @Column(name = "transfer_receiver") String receiver,
        @Column(name = "transferred_on") LocalDate on,
        @Column(name = "transfer_article") String article,
        @Column(name = "transfer_document") String documentNumber) {}
