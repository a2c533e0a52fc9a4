package scenario_test

import "testing"

// A wrong signature is refused with the string that was signed; what is signed rightly is accepted.
func TestSignatures(t *testing.T) {
	specify(t, []specification{
		{
			name: "a wrong one", page: with(theKettle),
			statement: "protocol/signature/wrong",
			want: `
				protocol/signature/wrong/secret-json: a signature made with another secret is refused in JSON with the string to sign (protocol, should)
				- control: query v1 => accepted
				- probe: query v1 wrong-secret => status = 400,403 with SignatureDoesNotMatch, code = SignatureDoesNotMatch, string-to-sign = 400
				protocol/signature/wrong/secret-xml: a signature made with another secret is refused in XML with the string to sign (protocol, should)
				- control: query v1 => accepted
				- probe: query Format=XML v1 wrong-secret => status = 400,403 with SignatureDoesNotMatch, code = SignatureDoesNotMatch, string-to-sign = 400
				protocol/signature/wrong/form: a signature of a form body made with another secret is refused (protocol, should)
				- control: form v1 => accepted
				- probe: form v1 wrong-secret => status = 400,403 with SignatureDoesNotMatch, code = SignatureDoesNotMatch
				protocol/signature/wrong/garbage: a Signature that is no base64 is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query v1 then Signature=plumb => status = 400,403 with SignatureDoesNotMatch, code = SignatureDoesNotMatch
			`,
		},
		{
			name: "an empty value", page: with(theKettle),
			statement: "protocol/signature/empty-value",
			want: `
				protocol/signature/empty-value/query: an empty value in the query is part of the signature (protocol, should)
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- control: query PlumbExtra=plumb v1 => accepted
				- probe: query PlumbExtra="" v1 => accepted
				protocol/signature/empty-value/form: an empty value in the form is part of the signature (protocol, should)
				- control "tampered": form PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- control: form PlumbExtra=plumb v1 => accepted
				- probe: form PlumbExtra="" v1 => accepted
			`,
		},
		{
			name: "the order of names", page: with(theKettle),
			statement: "protocol/signature/order",
			want: `
				protocol/signature/order/small-letter: a name that begins with a small letter is sorted behind those with capitals (protocol, should)
				- control "tampered": query PlumbExtra=plumb v1 then PlumbExtra="changed after signing" => code = SignatureDoesNotMatch
				- control: query PlumbExtra=plumb v1 => accepted
				- probe: query plumbExtra=plumb v1 => accepted
			`,
		},
	})
}
