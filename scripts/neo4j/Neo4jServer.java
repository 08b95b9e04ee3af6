import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;

/**
 * A Neo4j Community server on loopback, with authentication. Prints "ready" when it answers.
 * Arguments: the data folder, the Bolt port, and optionally the id of a process whose end ends the server.
 * NEO4J_PASSWORD is the password of the user neo4j, NEO4J_PAGECACHE_MB the mebibytes of the store kept in memory (64).
 */
public class Neo4jServer {
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        String password = System.getenv("NEO4J_PASSWORD");
        if (password == null || password.length() < 8) {
            System.err.println("NEO4J_PASSWORD must have at least 8 characters");
            System.exit(2);
        }
        if (arguments.length > 2) {
            ProcessHandle.of(Long.parseLong(arguments[2]))
                .ifPresentOrElse(owner -> owner.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
        }
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes())
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.allow_file_urls, false)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        setPassword(server, password);
        System.out.println("ready");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException interrupted) {
            System.exit(0);
        }
    }

    private static long pageCacheBytes() {
        return Long.parseLong(System.getenv().getOrDefault("NEO4J_PAGECACHE_MB", "64")) * 1024 * 1024;
    }

    private static void setPassword(DatabaseManagementService server, String password) {
        try {
            server.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (QueryExecutionException refusal) {
            if (!refusal.getMessage().contains("cannot be the same")) throw refusal;
        }
    }
}
