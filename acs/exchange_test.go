package acs_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/acs"
)

const (
	common  = "Action=Echo&Version=2020-09-07"
	typeOf  = "Content-Type"
	jsonTyp = "application/json;charset=utf-8"
	xmlTyp  = "text/xml;charset=utf-8"
)

// errorJSON is the body of an error answer to the first request of a server.
func errorJSON(code, message string) string {
	return `{"RequestId":"` + firstID + `","Message":"` + message +
		`","Recommend":"https://api.aliyun.com/troubleshoot?q=` + code + `&product=Config&requestId=` + firstID +
		`","HostId":"` + testHost + `","Code":"` + code + `"}`
}

// errorXML is errorJSON in XML.
func errorXML(code, message string) string {
	return `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>` + firstID + `</RequestId><HostId>` + testHost +
		`</HostId><Code>` + code + `</Code><Message>` + message +
		`</Message><Recommend><![CDATA[https://api.aliyun.com/troubleshoot?q=` + code + `&product=Config&requestId=` +
		firstID + `]]></Recommend></Error>`
}

const (
	okJSON = `{"GroupId":"g","RequestId":"` + firstID + `","Rules":["a&b","c<d"]}`
	okXML  = `<?xml version='1.0' encoding='UTF-8'?><EchoResponse><GroupId>g</GroupId><RequestId>` + firstID +
		`</RequestId><Rules>a&amp;b</Rules><Rules>c&lt;d</Rules></EchoResponse>`

	missingKey  = "AccessKeyId is mandatory for this action."
	noAction    = "Specified api is not found, please check your url and method."
	badFormat   = "Specified parameter format is not valid."
	otherMethod = "This http method is not supported."
)

// exchangeCase is one request to a new server, signed with version 1.0 unless unsigned, and the whole answer.
type exchangeCase struct {
	name                string
	method, query, form string
	accept              string
	path                string
	unsigned            bool
	options             []acs.Option

	status      int
	contentType string
	body        string
}

func exchangeCases() []exchangeCase {
	const get, post = http.MethodGet, http.MethodPost
	xml := acs.WithDefaultFormat(acs.FormatXML)
	page := acs.WithWire(acs.WirePage)
	return []exchangeCase{
		{name: "GET", method: get, query: common + "&GroupId=g", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "POST form", method: post, form: common + "&GroupId=g", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "POST split", method: post, query: common, form: "GroupId=g", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "POST split the other way", method: post, query: "GroupId=g", form: common, status: 200, contentType: jsonTyp, body: okJSON},
		{name: "POST query", method: post, query: common + "&GroupId=g", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "GET with form", method: get, query: common, form: "GroupId=g", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "unknown parameters", method: get, query: common + "&GroupId=g&RegionId=cn&Nobody=knows", status: 200, contentType: jsonTyp, body: okJSON},

		{name: "Format=XML", method: get, query: common + "&GroupId=g&Format=XML", status: 200, contentType: xmlTyp, body: okXML},
		{name: "Format=xml in the form", method: post, form: common + "&GroupId=g&Format=xml", status: 200, contentType: xmlTyp, body: okXML},
		{name: "Format=json over Accept", method: get, query: common + "&GroupId=g&Format=json", accept: "text/xml", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "empty Format", method: get, query: common + "&GroupId=g&Format=", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "Accept XML", method: get, query: common + "&GroupId=g", accept: "application/xml", status: 200, contentType: xmlTyp, body: okXML},
		{name: "Accept anything", method: get, query: common + "&GroupId=g", accept: "text/html, application/xml;q=0.9, */*;q=0.8", status: 200, contentType: jsonTyp, body: okJSON},
		{name: "gateway default, Accept anything", method: get, query: common + "&GroupId=g", accept: "*/*", options: []acs.Option{xml}, status: 200, contentType: xmlTyp, body: okXML},
		{name: "gateway default, no Accept", method: get, query: common + "&GroupId=g", options: []acs.Option{xml}, status: 200, contentType: xmlTyp, body: okXML},
		{name: "gateway default, Accept JSON", method: get, query: common + "&GroupId=g", accept: "application/json", options: []acs.Option{xml}, status: 200, contentType: jsonTyp, body: okJSON},
		{name: "page media type JSON", method: get, query: common + "&GroupId=g", options: []acs.Option{page}, status: 200, contentType: "application/json", body: okJSON},
		{name: "page media type XML", method: get, query: common + "&GroupId=g&Format=XML", options: []acs.Option{page}, status: 200, contentType: "application/xml", body: okXML},

		{name: "operation's error JSON", method: get, query: common + "&GroupId=gone", status: 404, contentType: jsonTyp,
			body: errorJSON("GroupNotExisted", "The group <gone> does not exist.")},
		{name: "operation's error XML", method: get, query: common + "&GroupId=gone&Format=XML", status: 404, contentType: xmlTyp,
			body: errorXML("GroupNotExisted", "The group &lt;gone&gt; does not exist.")},

		{name: "unsigned JSON", method: get, query: common + "&GroupId=g", unsigned: true, status: 400, contentType: jsonTyp, body: errorJSON("MissingAccessKeyId", missingKey)},
		{name: "unsigned XML", method: get, query: common + "&GroupId=g&Format=XML", unsigned: true, status: 400, contentType: xmlTyp, body: errorXML("MissingAccessKeyId", missingKey)},
		{name: "unknown Format", method: get, query: common + "&GroupId=g&Format=YAML", status: 400, contentType: jsonTyp, body: errorJSON("InvalidParameter.Format", badFormat)},
		{name: "no Action", method: get, query: "Version=2020-09-07&GroupId=g", status: 404, contentType: jsonTyp, body: errorJSON("InvalidAction.NotFound", noAction)},
		{name: "empty Action", method: get, query: "Action=&Version=2020-09-07&GroupId=g", status: 404, contentType: jsonTyp, body: errorJSON("InvalidAction.NotFound", noAction)},
		{name: "unknown Action", method: get, query: "Action=Nothing&Version=2020-09-07", status: 404, contentType: jsonTyp, body: errorJSON("InvalidAction.NotFound", noAction)},
		{name: "Action in another case", method: get, query: "Action=echo&Version=2020-09-07", status: 404, contentType: jsonTyp, body: errorJSON("InvalidAction.NotFound", noAction)},
		{name: "no Version", method: get, query: "Action=Echo&GroupId=g", status: 400, contentType: jsonTyp, body: errorJSON("MissingVersion", "Version is mandatory for this action.")},
		{name: "unknown Version", method: get, query: "Action=Echo&Version=2019-01-08&GroupId=g", status: 400, contentType: jsonTyp, body: errorJSON("InvalidVersion", "Specified parameter Version is not valid.")},
		{name: "other path", method: get, path: "/other", query: common + "&GroupId=g&Format=XML", status: 404, contentType: xmlTyp, body: errorXML("InvalidAction.NotFound", noAction)},
		{name: "other method", method: http.MethodDelete, query: common + "&GroupId=g", status: 400, contentType: jsonTyp, body: errorJSON("UnsupportedHTTPMethod", otherMethod)},
		{name: "other method XML", method: http.MethodPut, query: common + "&GroupId=g&Format=xml", form: "a=b", status: 400, contentType: xmlTyp, body: errorXML("UnsupportedHTTPMethod", otherMethod)},
		{name: "HEAD", method: http.MethodHead, query: common + "&GroupId=g", status: 400, contentType: jsonTyp, body: ""},
		{name: "missing parameter", method: get, query: common, status: 400, contentType: jsonTyp, body: errorJSON("MissingGroupId", "GroupId is mandatory for this action.")},
		{name: "empty parameter", method: get, query: common + "&GroupId=", status: 400, contentType: jsonTyp, body: errorJSON("MissingGroupId", "GroupId is mandatory for this action.")},
		{name: "parameter name in another case", method: get, query: common + "&groupid=g", status: 400, contentType: jsonTyp, body: errorJSON("MissingGroupId", "GroupId is mandatory for this action.")},
		{name: "invalid parameter", method: get, query: common + "&GroupId=g&Level=Middle", status: 400, contentType: jsonTyp, body: errorJSON("InvalidLevel", "Specified parameter Level is not valid.")},
		{name: "other host", method: get, query: common + "&GroupId=g", options: []acs.Option{acs.WithHosts("ecs.aliyuncs.com")}, status: 404, contentType: jsonTyp,
			body: errorJSON("InvalidProduct.NotFound", "Cannot find product according to your specified domain.")},
		{name: "own host", method: get, query: common + "&GroupId=g", options: []acs.Option{acs.WithHosts("Config.CN-shanghai.aliyuncs.com")}, status: 200, contentType: jsonTyp, body: okJSON},
		{name: "another server's key", method: get, query: common, options: []acs.Option{acs.WithCredentials()}, status: 404, contentType: jsonTyp,
			body: errorJSON("InvalidAccessKeyId.NotFound", "Specified access key is not found.")},
	}
}

func TestExchanges(t *testing.T) {
	for _, c := range exchangeCases() {
		t.Run(c.name, func(t *testing.T) {
			r := newRequest(t, c.method, c.query, c.form)
			if !c.unsigned {
				sign(t, r, acs.SignRequestV1(testCredentials(), signOptions()))
			}
			if c.path != "" {
				r.URL.Path = c.path
			}
			if c.accept != "" {
				r.Header.Set("Accept", c.accept)
			}
			status, header, body := exchange(t, newServer(t, c.options...), r)
			if status != c.status || body != c.body {
				t.Errorf("got  %d %s\nwant %d %s", status, body, c.status, c.body)
			}
			if got := header.Get(typeOf); got != c.contentType {
				t.Errorf("content type %q, want %q", got, c.contentType)
			}
			if got := header.Get("X-Acs-Request-Id"); got != firstID {
				t.Errorf("x-acs-request-id %q", got)
			}
		})
	}
}

// TestHandlerRequest: however the parameters travel and whatever signed them, a handler gets the same request.
func TestHandlerRequest(t *testing.T) {
	v1 := "&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=nonce-1&Timestamp=2026-01-02T12%3A00%3A00Z"
	v3 := "&SignatureMethod=ACS3-HMAC-SHA256&SignatureVersion=3.0&SignatureNonce=nonce-1&Timestamp=2026-01-02T12%3A00%3A00Z"
	const given = "Action=Echo&Version=2020-09-07&GroupId=a%20b%2B&AccessKeyId=testid"
	signV1 := acs.SignRequestV1
	signV3 := func(c acs.Credentials, o acs.SignOptions) acs.RequestEditor {
		return acs.SignRequestV3(c, acs.AlgorithmHMACSHA256, o)
	}
	// A generated client sends the signature's parameters empty; the signers have to replace those.
	const generated = "&AccessKeyId=&Signature=&SignatureMethod=&SignatureVersion=&SignatureNonce=&Timestamp="
	for _, c := range []struct {
		name, method, query, form, want string
		signer                          func(acs.Credentials, acs.SignOptions) acs.RequestEditor
	}{
		{"GET v1", "GET", common + "&GroupId=a+b%2B" + generated, "", v1, signV1},
		{"POST v1", "POST", common, "GroupId=a%20b%2b" + generated, v1, signV1},
		{"GET v3", "GET", common + "&GroupId=a+b%2B" + generated, "", v3, signV3},
		{"POST v3", "POST", "", "GroupId=a+b%2B&" + common + generated, v3, signV3},
		{"empty optional values", "POST", common + "&ClientToken=", "GroupId=a+b%2B&Size=", v1, signV1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got *http.Request
			server := newServer(t)
			spy := echoOperation()
			spy.Version = "2026-01-01"
			err := server.Handle(spy, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				got = r
				acs.WriteResult(w, r, nil)
			}))
			if err != nil {
				t.Fatal(err)
			}
			query := strings.Replace(c.query, "2020-09-07", "2026-01-01", 1)
			form := strings.Replace(c.form, "2020-09-07", "2026-01-01", 1)
			r := newRequest(t, c.method, query, form)
			_, _, body := exchange(t, server, sign(t, r, c.signer(testCredentials(), signOptions())))
			if got == nil {
				t.Fatal(body)
			}
			seen := got.URL.RawQuery
			if before, rest, found := strings.Cut(seen, "&Signature="); found { // the signature itself differs
				_, after, _ := strings.Cut(rest, "&")
				seen = before + "&" + after
			}
			if want := strings.Replace(given, "2020-09-07", "2026-01-01", 1) + c.want; seen != want {
				t.Errorf("query\n%s, want\n%s", seen, want)
			}
			if got.Method != http.MethodGet || got.URL.Path != "/" || got.Body != http.NoBody || got.ContentLength != 0 {
				t.Errorf("%s %s with a body of %d bytes", got.Method, got.URL.Path, got.ContentLength)
			}
			if acs.Caller(got.Context()) != testKeyID || acs.RequestID(got.Context()) != firstID {
				t.Error("the context lacks the caller or the request id")
			}
		})
	}
}

// TestHostID: HostId is the host name that the client addressed, without the port.
func TestHostID(t *testing.T) {
	for host, want := range map[string]string{
		testHost: testHost, "localhost:8080": "localhost", "127.0.0.1:80": "127.0.0.1", "[::1]:8080": "::1", "[::1]": "::1", "": "",
	} {
		r := newRequest(t, http.MethodGet, "", "")
		r.URL.Host, r.Host = host, host
		if _, _, body := exchange(t, newServer(t), r); !strings.Contains(body, `"HostId":"`+want+`"`) {
			t.Errorf("%q: %s", host, body)
		}
	}
}

// TestFormatOfWhatIsNotRead: a request that is refused before it is read still gets its format, when its query can be
// read within the limits.
func TestFormatOfWhatIsNotRead(t *testing.T) {
	for query, want := range map[string]string{
		"Format=xml":       xmlTyp,
		"Format=xml&a=%zz": jsonTyp,
		"Format=yaml":      jsonTyp,
		"Format=xml&a=" + strings.Repeat("x", 1<<16): jsonTyp,
	} {
		r := newRequest(t, http.MethodPut, "", "")
		r.URL.RawQuery = query
		if _, header, body := exchange(t, newServer(t), r); header.Get(typeOf) != want {
			t.Errorf("%.20s: %s", query, body)
		}
	}
}
