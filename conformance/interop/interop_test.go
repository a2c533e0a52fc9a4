package interop

import (
	"errors"
	"net/http"
	"regexp"
	"strings"
	"testing"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/tea/tea"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The messages of refusals that every operation has.
const (
	noSignatureMatchV1 = "Specified signature is not matched with our calculation. server string to sign is:"
	noSignatureMatchV3 = "Specified signature does not match our calculation. server StringToSign is [ACS3-"
)

// requestIDPattern is the form of a request id: an upper-case UUID.
var requestIDPattern = regexp.MustCompile(`^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$`)

// expect sends a call and compares the answer but for its RequestId, whose form is checked, and Recommend.
func expect(t *testing.T, c client, host string, send call, want answer) answer {
	t.Helper()
	got := c.send(t, host, send.withDefaults())
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(answer{}, "RequestID", "Recommend")); diff != "" {
		t.Errorf("answer (-want +got):\n%s", diff)
	}
	if !requestIDPattern.MatchString(got.RequestID) {
		t.Errorf("RequestId is %q", got.RequestID)
	}
	return got
}

// TestResults calls twice: the second call must not pass for a replay of the first.
func TestResults(t *testing.T) {
	host := serve(t, "--creating", "0s")
	longToken := strings.Repeat("t", 64)
	sts := credentials{id: stsID, secret: stsSecret, token: stsToken}
	for _, test := range []struct {
		name string
		call call
	}{
		{"plain", call{group: exampleGroup}},
		{"characters that need escapes", call{group: awkwardGroup}},
		{"characters beyond ASCII", call{group: unicodeGroup}},
		{"ClientToken with escapes", call{group: exampleGroup, token: "a b+c*d~e/f=g&h%20"}},
		{"ClientToken of 64 characters", call{group: exampleGroup, token: longToken}},
		{"temporary key", call{group: exampleGroup, key: sts}},
		{"parameters that the server does not know", call{
			group: exampleGroup,
			extra: map[string]string{"ConfigRuleIds": "cr-1,cr-2", "AnythingElse": "", "Tag.1.Key": "a b", "Filter": `{"a":[1]}`},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, c := range clients() {
				t.Run(c.name, func(t *testing.T) {
					first := expect(t, c, host, test.call, answer{Status: http.StatusOK, Group: test.call.group})
					second := expect(t, c, host, test.call, answer{Status: http.StatusOK, Group: test.call.group})
					if first.RequestID == second.RequestID {
						t.Errorf("two calls have the RequestId %s", first.RequestID)
					}
				})
			}
		})
	}
}

// TestErrors reads every documented error, and the refusals of the protocol, back as code, message and RequestId.
func TestErrors(t *testing.T) {
	host := serve(t, "--creating", "0s")
	for _, test := range []struct {
		name string
		call call
		want answer
	}{
		{
			"unknown account group", call{group: "ca-unknown"},
			answer{Status: 400, Code: "Invalid.AggregatorId.Value", Message: "The specified AggregatorId is invalid."},
		},
		{
			"report being created", call{group: exampleGroup, provoke: "ConfigRuleReportCreating"},
			answer{Status: 400, Code: "ConfigRuleReportCreating", Message: "The config rule report is being created."},
		},
		{
			"no account", call{group: exampleGroup, provoke: "AccountNotExisted"},
			answer{Status: 404, Code: "AccountNotExisted", Message: "Your account does not exist."},
		},
		{
			"unavailable", call{group: exampleGroup, provoke: "ServiceUnavailable"},
			answer{Status: 503, Code: "ServiceUnavailable", Message: "The request has failed due to a temporary failure of the server."},
		},
		{
			"missing parameter", call{},
			answer{Status: 400, Code: "MissingAggregatorId", Message: "AggregatorId is mandatory for this action."},
		},
		{
			"ClientToken of 65 characters", call{group: exampleGroup, token: strings.Repeat("t", 65)},
			answer{Status: 400, Code: "InvalidClientToken", Message: "Specified parameter ClientToken is not valid."},
		},
		{
			"ClientToken beyond ASCII", call{group: exampleGroup, token: "é"},
			answer{Status: 400, Code: "InvalidClientToken", Message: "Specified parameter ClientToken is not valid."},
		},
		{
			"unknown operation", call{group: exampleGroup, action: "Nothing"},
			answer{Status: 404, Code: "InvalidAction.NotFound", Message: "Specified api is not found, please check your url and method."},
		},
		{
			"unknown version", call{group: exampleGroup, version: "1999-01-01"},
			answer{Status: 400, Code: "InvalidVersion", Message: "Specified parameter Version is not valid."},
		},
		{
			"unknown access key", call{group: exampleGroup, key: credentials{id: unknownID, secret: keySecret}},
			answer{Status: 404, Code: "InvalidAccessKeyId.NotFound", Message: "Specified access key is not found."},
		},
		{
			"temporary key without its token", call{group: exampleGroup, key: credentials{id: stsID, secret: stsSecret}},
			answer{Status: 400, Code: "MissingSecurityToken", Message: "SecurityToken is mandatory for this action."},
		},
		{
			"temporary key with another token", call{group: exampleGroup, key: credentials{id: stsID, secret: stsSecret, token: "other"}},
			answer{Status: 400, Code: "InvalidSecurityToken.MismatchWithAccessKey", Message: "Specified SecurityToken mismatch with the AccessKey."},
		},
		{
			"lasting key with a token", call{group: exampleGroup, key: credentials{id: keyID, secret: keySecret, token: "other"}},
			answer{Status: 400, Code: "InvalidSecurityToken.MismatchWithAccessKey", Message: "Specified SecurityToken mismatch with the AccessKey."},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, c := range clients() {
				t.Run(c.name, func(t *testing.T) {
					got := expect(t, c, host, test.call, test.want)
					if !strings.Contains(got.Recommend, "q="+test.want.Code) || !strings.Contains(got.Recommend, "requestId="+got.RequestID) {
						t.Errorf("Recommend is %q", got.Recommend)
					}
				})
			}
		})
	}
}

// TestXML asks for XML: results by every client, errors by those that read them so.
func TestXML(t *testing.T) {
	host := serve(t, "--creating", "0s")
	unknown := answer{Status: 400, Code: "Invalid.AggregatorId.Value", Message: "The specified AggregatorId is invalid."}
	for _, c := range clients() {
		t.Run(c.name, func(t *testing.T) {
			for _, group := range []string{exampleGroup, awkwardGroup, unicodeGroup} {
				expect(t, c, host, call{group: group, format: "XML"}, answer{Status: 200, Group: group})
			}
			switch {
			case c.xml:
				expect(t, c, host, call{group: "ca-unknown", format: "XML"}, unknown)
			case strings.HasPrefix(c.name, "alibaba-cloud-sdk-go"):
				// This SDK reads errors in JSON only and hands others on as text.
				got := c.send(t, host, call{group: "ca-unknown", format: "XML"}.withDefaults())
				if got.Status != unknown.Status || !strings.Contains(got.Message, "<Error><RequestId>") ||
					!strings.Contains(got.Message, "<Code>"+unknown.Code+"</Code>") {
					t.Errorf("got %+v", got)
				}
			}
		})
	}
}

// TestWrongSecret signs with a wrong secret. Clients of version 1.0 compare the server's text with their own, so that they
// can tell a wrong secret from a defect of theirs.
func TestWrongSecret(t *testing.T) {
	host := serve(t)
	wrong := credentials{id: keyID, secret: "wrong"}
	for _, c := range clients() {
		t.Run(c.name, func(t *testing.T) {
			got := c.send(t, host, call{group: awkwardGroup, key: wrong}.withDefaults())
			message := noSignatureMatchV1
			if c.v3 {
				message = noSignatureMatchV3
			}
			if got.Status != 400 || got.Code != "SignatureDoesNotMatch" || !strings.HasPrefix(got.Message, message) {
				t.Errorf("got %+v", got)
			}
			if !requestIDPattern.MatchString(got.RequestID) {
				t.Errorf("RequestId is %q", got.RequestID)
			}
			if strings.HasPrefix(c.name, "alibaba-cloud-sdk-go") && !strings.HasPrefix(got.Recommend, "InvalidAccessKeySecret") {
				t.Errorf("the SDK did not see that the secret is wrong; it recommends %q, for the message\n%s", got.Recommend, got.Message)
			}
		})
	}
}

// TestReplays sends what an SDK never sends by itself, by those that allow it.
func TestReplays(t *testing.T) {
	host := serve(t, "--creating", "0s")
	for _, c := range clients() {
		if !c.ownNonce {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			once := call{group: exampleGroup, nonce: "nonce of " + c.name}
			expect(t, c, host, once, answer{Status: 200, Group: exampleGroup})
			expect(t, c, host, once, answer{Status: 400, Code: "SignatureNonceUsed", Message: "Specified signature nonce was used already."})
			expect(t, c, host, call{group: exampleGroup, time: "2020-01-02T03:04:05Z"},
				answer{Status: 400, Code: "InvalidTimeStamp.Expired", Message: "Specified time stamp or date value is expired."})
			expect(t, c, host, call{group: exampleGroup, time: "yesterday"},
				answer{Status: 400, Code: "InvalidTimeStamp.Format", Message: "Specified time stamp or date value is not well formatted."})
		})
	}
}

// TestReports gives every client a server of its own whose reports take long.
func TestReports(t *testing.T) {
	creating := answer{Status: 400, Code: "ConfigRuleReportCreating", Message: "The config rule report is being created."}
	for _, c := range clients() {
		t.Run(c.name, func(t *testing.T) {
			host := serve(t, "--creating", "1h")
			expect(t, c, host, call{group: exampleGroup, token: "one"}, answer{Status: 200, Group: exampleGroup})
			expect(t, c, host, call{group: exampleGroup, token: "one"}, answer{Status: 200, Group: exampleGroup})
			expect(t, c, host, call{group: exampleGroup, token: "two"}, creating)
			expect(t, c, host, call{group: exampleGroup}, creating)
			expect(t, c, host, call{group: awkwardGroup}, answer{Status: 200, Group: awkwardGroup})
		})
	}
}

// TestPageMediaTypes shows what the media types of pages mean for clients: nothing in JSON, while those of version 3 take an
// error in XML for JSON that is broken, since its type is not the one text that they know.
func TestPageMediaTypes(t *testing.T) {
	host := serve(t, "--creating", "0s", "--wire", "page")
	unknown := answer{Status: 400, Code: "Invalid.AggregatorId.Value", Message: "The specified AggregatorId is invalid."}
	for _, c := range clients() {
		t.Run(c.name, func(t *testing.T) {
			expect(t, c, host, call{group: exampleGroup}, answer{Status: 200, Group: exampleGroup})
			expect(t, c, host, call{group: "ca-unknown"}, unknown)
			expect(t, c, host, call{group: exampleGroup, format: "XML"}, answer{Status: 200, Group: exampleGroup})
		})
	}
	err := openAPIFailure(t, host, call{group: "ca-unknown", format: "XML"}.withDefaults())
	var refused *openapi.ClientError
	if errors.As(err, &refused) {
		t.Errorf("the SDK read an error of another media type: %v", err)
	}
}

// TestTypedErrors reads the errors of darabonba-openapi/v2 in the form that its next generation of clients gets.
func TestTypedErrors(t *testing.T) {
	host := serve(t)
	var refused *openapi.ClientError
	err := openAPIFailure(t, host, call{group: "ca-unknown"}.withDefaults())
	if !errors.As(err, &refused) || tea.IntValue(refused.StatusCode) != 400 || tea.StringValue(refused.Code) != "Invalid.AggregatorId.Value" ||
		!requestIDPattern.MatchString(tea.StringValue(refused.RequestId)) {
		t.Errorf("got %T %v", err, err)
	}
	var failed *openapi.ServerError
	err = openAPIFailure(t, host, call{group: exampleGroup, provoke: "ServiceUnavailable"}.withDefaults())
	if !errors.As(err, &failed) || tea.IntValue(failed.StatusCode) != 503 || tea.StringValue(failed.Code) != "ServiceUnavailable" ||
		!requestIDPattern.MatchString(tea.StringValue(failed.RequestId)) {
		t.Errorf("got %T %v", err, err)
	}
}
