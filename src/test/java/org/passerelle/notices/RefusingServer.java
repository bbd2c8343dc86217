package org.passerelle.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real mail server on this machine that takes what comes, but for the addresses that it refuses with a reply of one's choice. */
public final class RefusingServer implements AutoCloseable {

    private static final String TO = "RCPT TO:";

    private final ServerSocket socket;
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public RefusingServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** @param reply what it says to the address ({@code 550 5.1.1 No such user}) */
    public RefusingServer refuse(String address, String reply) {
        refused.put(address, reply);
        return this;
    }

    /** Takes everything from now on. */
    public void mended() {
        refused.clear();
    }

    /** Whose mails it took, the first one first. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    JavaMailSenderImpl client() {
        JavaMailSenderImpl client = new JavaMailSenderImpl();
        client.setHost("127.0.0.1");
        client.setPort(socket.getLocalPort());
        return client;
    }

    /** Sends all that waits in the outbox and reports what is given up, as the service does within seconds. */
    public void take(ApplicationContext service) {
        new MailSender(
                        service.getBean(OutboxTable.class),
                        new StaticListableBeanFactory(Map.of("mail", client())).getBeanProvider(JavaMailSender.class),
                        new TransactionTemplate(service.getBean(PlatformTransactionManager.class)),
                        service.getBean(java.time.Clock.class),
                        "service@example.org")
                .sendDue();
        service.getBean(LostMails.class).reportGivenUp();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
                    PrintStream out = new PrintStream(client.getOutputStream(), true, UTF_8)) {
                answer(in, out);
            } catch (IOException e) {
                // closed at the end of the test
            }
        }
    }

    private void answer(BufferedReader in, PrintStream out) throws IOException {
        out.print("220 refusing\r\n");
        String line = in.readLine();
        while (line != null && !line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
            if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
                out.print("354 go on\r\n");
                while (!".".equals(line)) {
                    line = in.readLine();
                }
                out.print("250 taken\r\n");
            } else {
                out.print(reply(line) + "\r\n");
            }
            line = in.readLine();
        }
        out.print("221 bye\r\n");
    }

    private String reply(String line) {
        if (!line.toUpperCase(Locale.ROOT).startsWith(TO)) {
            return "250 ok";
        }
        String address = line.substring(TO.length()).replaceAll("[<>]| .*", "");
        Optional<String> refusal = Optional.ofNullable(refused.get(address));
        if (refusal.isEmpty()) {
            taken.add(address);
        }
        return refusal.orElse("250 ok");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
