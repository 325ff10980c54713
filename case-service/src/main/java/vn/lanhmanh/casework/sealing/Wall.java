package vn.lanhmanh.casework.sealing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

/** Row-level security, the second wall: names to the database the one row this transaction may see. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Wall {

    private final AgroalDataSource database;

    Wall(AgroalDataSource database) {
        this.database = database;
    }

    /** From here to the end of the transaction, or to the next call, the sealed row of this owner can be read. */
    public void open(UUID owner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('lanhmanh.opened', ?, true)")) {
            statement.setString(1, owner.toString());
            statement.execute();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The sealed row cannot be named", e);
        }
    }
}
