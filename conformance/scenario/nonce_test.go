package scenario_test

import "testing"

// A nonce is used up by the first request that is signed.
func TestNonces(t *testing.T) {
	specify(t, []specification{
		{
			name: "a second time", page: with(theKettle),
			statement: "protocol/nonce/replayed",
			want: `
				protocol/nonce/replayed/same-request: a request sent a second time is refused (protocol, should)
				- control "first": query v1 nonce once => accepted
				- probe: query v1 nonce once => status = 400, code = SignatureNonceUsed
				protocol/nonce/replayed/new-request: a nonce used in the query is refused in a form body (protocol, should)
				- control "form": form v1 => accepted
				- control "first": query v1 nonce once => accepted
				- probe: form v1 nonce once => status = 400, code = SignatureNonceUsed
			`,
		},
		{
			name: "by a forged request", page: with(theKettle),
			statement: "protocol/nonce/only-when-signed",
			want: `
				protocol/nonce/only-when-signed/forged-first: a nonce sent with a wrong signature can still be used (protocol, should)
				- control "forged": query v1 wrong-secret nonce shared => code = SignatureDoesNotMatch
				- probe at once: query v1 nonce shared => other-code = SignatureNonceUsed, needed accepted
			`,
		},
	})
}
