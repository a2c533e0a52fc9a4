package scenario_test

import "testing"

// A statement whose edit stands in the overlay has a minimal pair: signed with version 1, refused by status and code.
func TestEditsOfTheOverlay(t *testing.T) {
	specify(t, []specification{
		{
			name: "access-key, missing", page: with(theKettle),
			statement: "protocol/access-key/missing",
			want: `
				protocol/access-key/missing/absent: a request without AccessKeyId is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query -AccessKeyId v1 => status = 400, code = MissingAccessKeyId,MissingParameter,MissingParameter.AccessKeyId
			`,
		},
		{
			name: "access-key, unknown", page: with(theKettle),
			statement: "protocol/access-key/unknown",
			want: `
				protocol/access-key/unknown/unknown: an unknown AccessKeyId is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query AccessKeyId=plumb-unknown-key v1 => status = 404,401 with InvalidAccessKeyId, code = InvalidAccessKeyId.NotFound,InvalidAccessKeyId with 401
			`,
		},
		{
			name: "signature, missing", page: with(theKettle),
			statement: "protocol/signature/missing",
			want: `
				protocol/signature/missing/absent: a request without Signature is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query v1 then without Signature => status = 400, code = MissingSignature,MissingParameter,MissingParameter.Signature,IncompleteSignature
			`,
		},
		{
			name: "signature, method", page: with(theKettle),
			statement: "protocol/signature/method",
			want: `
				protocol/signature/method/unknown: an unknown SignatureMethod is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query SignatureMethod=HMAC-PLUMB v1 => status = 400, code = InvalidSignatureMethod,InvalidParameter,InvalidParameter.SignatureMethod
			`,
		},
		{
			name: "timestamp, missing", page: with(theKettle),
			statement: "protocol/timestamp/missing",
			want: `
				protocol/timestamp/missing/absent: a request without Timestamp is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query -Timestamp v1 => status = 400, code = MissingTimestamp,MissingParameter,MissingParameter.Timestamp
			`,
		},
		{
			name: "timestamp, malformed", page: with(theKettle),
			statement: "protocol/timestamp/malformed",
			want: `
				protocol/timestamp/malformed/no-date: the Timestamp yesterday is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query Timestamp=yesterday v1 => status = 400, code = InvalidTimeStamp.Format,InvalidTimestamp,InvalidParameter,InvalidParameter.Timestamp
				protocol/timestamp/malformed/date-only: the Timestamp 2020-06-01 is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query Timestamp=2020-06-01 v1 => status = 400, code = InvalidTimeStamp.Format,InvalidTimestamp,InvalidParameter,InvalidParameter.Timestamp
			`,
		},
		{
			name: "nonce, missing", page: with(theKettle),
			statement: "protocol/nonce/missing",
			want: `
				protocol/nonce/missing/absent: a request without SignatureNonce is refused (protocol, should)
				- control: query v1 => accepted
				- probe: query -SignatureNonce v1 => status = 400, code = MissingSignatureNonce,MissingParameter,MissingParameter.SignatureNonce
			`,
		},
	})
}
