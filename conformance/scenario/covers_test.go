package scenario_test

import (
	"testing"

	"github.com/plumb-conformance/plumb/conformance/scenario"
)

// What is changed after signing is refused, by a target that refuses a forged signature in the first place.
func TestWhatASignatureCovers(t *testing.T) {
	specify(t, []specification{
		{
			name: "values", page: with(theKettle),
			statement: "protocol/signature/covers-values",
			want: `
				protocol/signature/covers-values/Format: a Format changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then Format=json => code = SignatureDoesNotMatch
				protocol/signature/covers-values/SignatureNonce: a SignatureNonce changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then SignatureNonce=plumb-changed => code = SignatureDoesNotMatch
				protocol/signature/covers-values/KettleId: a KettleId changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then KettleId=k-1-unknown-to-everybody => code = SignatureDoesNotMatch
			`,
		},
		{
			name: "values that the profile says are refused", page: with(theKettle),
			fixtures:  scenario.Fixtures{Refused: map[string][]string{"KettleId": {"k-none"}}},
			statement: "protocol/signature/covers-values",
			want: `
				protocol/signature/covers-values/Format: a Format changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then Format=json => code = SignatureDoesNotMatch
				protocol/signature/covers-values/SignatureNonce: a SignatureNonce changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then SignatureNonce=plumb-changed => code = SignatureDoesNotMatch
				protocol/signature/covers-values/KettleId: a KettleId changed after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then KettleId=k-none => code = SignatureDoesNotMatch
			`,
		},
		{
			name: "names", page: with(theKettle),
			statement: "protocol/signature/covers-names",
			want: `
				protocol/signature/covers-names/query: a parameter added to the query after signing is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 then PlumbExtra=added => code = SignatureDoesNotMatch
			`,
		},
		{
			name: "the form body", page: with(theKettle),
			statement: "protocol/signature/covers-form",
			want: `
				protocol/signature/covers-form/added: a parameter added to the form body after signing is refused (protocol, should)
				- control: form v1 => accepted
				- control "forged": form v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: form v1 then PlumbExtra=added => code = SignatureDoesNotMatch
				protocol/signature/covers-form/format: a parameter of the form body changed after signing is refused (protocol, should)
				- control: form v1 => accepted
				- control "forged": form v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: form v1 then Format=json => code = SignatureDoesNotMatch
			`,
		},
		{
			name: "the method", page: with(theKettle),
			statement: "protocol/signature/covers-method",
			want: `
				protocol/signature/covers-method/get-sent-as-post: a signature made for GET on a POST is refused (protocol, should)
				- control: form v1 => accepted
				- control "forged": form v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: form v1 signed-for-GET => code = SignatureDoesNotMatch
				protocol/signature/covers-method/post-sent-as-get: a signature made for POST on a GET is refused (protocol, should)
				- control: query v1 => accepted
				- control "forged": query v1 wrong-secret => code = SignatureDoesNotMatch
				- probe: query v1 signed-for-POST => code = SignatureDoesNotMatch
			`,
		},
	})
}
