package org.passerelle.shared;

/** Who asks from outside, for limits: one subscriber has one IPv4 address, and a whole network of 2^64 IPv6 addresses. */
public final class NetworkAddress {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private NetworkAddress() {}

    /**
     * What one subscriber cannot change.
     *
     * @param address {@code 203.0.113.7}, {@code 2001:db8:0:1::7} or {@code ::1}, as a server writes it
     * @return an IPv4 address as it is; of an IPv6 address its first 64 bits
     */
    public static String network(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!plain.contains(":") || plain.contains(".")) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
            network.append(
                            i < head.length
                                    ? head[i].replaceFirst("^0+(?=.)", "").toLowerCase(java.util.Locale.ROOT)
                                    : "0")
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
