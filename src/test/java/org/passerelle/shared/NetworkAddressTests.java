package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTests {

    @Test
    void keepsAnAddressOfFourBytes() {
        assertThat(NetworkAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void takesTheManyAddressesOfOneSubscriberForOne() {
        assertThat(NetworkAddress.network("2001:db8:12:34:ffff::1"))
                .isEqualTo(NetworkAddress.network("2001:0DB8:0012:0034:0:0:0:2%eth0"))
                .isNotEqualTo(NetworkAddress.network("2001:db8:12:35::1"));
    }

    @Test
    void readsWhatIsLeftOutAsZeroes() {
        assertThat(NetworkAddress.network("2001:db8::7")).isEqualTo(NetworkAddress.network("2001:db8:0:0:1:2:3:4"));
        assertThat(NetworkAddress.network("::1")).isEqualTo("0:0:0:0::/64");
    }
}
