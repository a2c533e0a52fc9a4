package acs_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
)

// A limit admits what is as large as it says, and nothing larger: of a query, a body, a name and a number of parameters.
func TestLimitsOfARequest(t *testing.T) {
	const common = "Action=Echo&Version=2020-09-07&GroupId=g"
	padded := func(n int) string { return common + "&P=" + strings.Repeat("x", n-len(common+"&P=")) }
	cases := []struct {
		name        string
		limits      acs.Limits
		query, form string
		chunked     bool
		refused     bool
	}{
		{"a query of the limit", acs.Limits{QueryBytes: 100}, padded(100), "", false, false},
		{"a query of one more", acs.Limits{QueryBytes: 100}, padded(101), "", false, true},
		{"a body of the limit", acs.Limits{BodyBytes: 100}, "", padded(100), false, false},
		{"a body of one more", acs.Limits{BodyBytes: 100}, "", padded(101), false, true},
		{"a chunked body of the limit", acs.Limits{BodyBytes: 100}, "", padded(100), true, false},
		{"a chunked body of one more", acs.Limits{BodyBytes: 100}, "", padded(101), true, true},
		{"as many parameters as the limit", acs.Limits{Params: 4}, common + "&A=1", "", false, false},
		{"one more", acs.Limits{Params: 4}, common + "&A=1&B=2", "", false, true},
		{"as many in query and form together", acs.Limits{Params: 4}, common, "A=1", false, false},
		{"one more in query and form together", acs.Limits{Params: 4}, common, "A=1&B=2", false, true},
		{"a name of the limit", acs.Limits{NameBytes: 10}, common + "&" + strings.Repeat("n", 10) + "=1", "", false, false},
		{"a name of one more", acs.Limits{NameBytes: 10}, common + "&" + strings.Repeat("n", 11) + "=1", "", false, true},
		{"the default query", acs.Limits{}, padded(64 << 10), "", false, false},
		{"more than the default query", acs.Limits{}, padded(64<<10 + 1), "", false, true},
		{"the default body", acs.Limits{}, "", padded(1 << 20), false, false},
		{"more than the default body", acs.Limits{}, "", padded(1<<20 + 1), false, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := newRequest(t, http.MethodPost, c.query, c.form)
			if c.chunked {
				r.ContentLength = -1
			}
			status, _, body := exchange(t, newServer(t, acs.WithoutSignatures(), acs.WithLimits(c.limits)), r)
			if (status != http.StatusOK) != c.refused {
				t.Errorf("%d %.200s", status, body)
			}
		})
	}
}

// A name occurs once, whether few parameters are compared in pairs or many in a set, and in query and form together.
func TestARepeatedNameIsFoundWhereverItStands(t *testing.T) {
	for _, n := range []int{1, 2, 31, 32, 33, 34, 100} {
		if _, err := acs.ParseParams(many(n), acs.Limits{}); err != nil {
			t.Errorf("%d names, each once: %v", n, err)
		}
		for _, name := range []string{"p0", "p" + strings.TrimSpace(last(n))} {
			var refused *acs.ParamError
			if _, err := acs.ParseParams(many(n)+name+"=x", acs.Limits{}); !errors.As(err, &refused) || refused.Name != name || refused.Problem != acs.ProblemDuplicate {
				t.Errorf("%d names and %s again: %v", n, name, err)
			}
		}
	}
}

// last is the number of the last of n parameters.
func last(n int) string {
	name, _, _ := strings.Cut(many(n)[strings.LastIndexByte(strings.TrimSuffix(many(n), "&"), 'p')+1:], "=")
	return name
}

// Both ends of what may be escaped, and of the digits that an escape may have.
func TestEscapesOfEveryByte(t *testing.T) {
	const plain = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	for b := range 0x80 {
		text := string(rune(b))
		got := acs.Params{{Name: "a", Value: text}}.Encode()
		want := "a=" + strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
		if got != want || (len(got) == 3) != strings.Contains(plain, text) {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for _, digit := range "09afAF" {
		escape := "%4" + string(digit)
		p, err := acs.ParseParams("a="+escape, acs.Limits{})
		if diff := cmp.Diff(acs.Params{{Name: "a", Value: unescaped(t, escape)}}, p); err != nil || diff != "" {
			t.Errorf("%s: %q, %v", escape, p, err)
		}
	}
	for _, digit := range "/:@G`g" {
		for _, escape := range []string{"%4" + string(digit), "%" + string(digit) + "4"} {
			if p, err := acs.ParseParams("a="+escape, acs.Limits{}); err == nil {
				t.Errorf("%s is read as %q", escape, p)
			}
		}
	}
}

// unescaped is what net/url makes of an escape.
func unescaped(t *testing.T, escape string) string {
	t.Helper()
	text, err := url.QueryUnescape(escape)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// XML holds what it can hold, at both ends of every range; the rest becomes U+FFFD. Names keep what a name may have.
func TestCharactersInXML(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the ends of what may be", "\t\n\u0020\ud7ff\ue000\ufffd\U00010000\U0010ffff", "\t\n\u0020\ud7ff\ue000\ufffd\U00010000\U0010ffff"},
		{"what may not", "\x00\x08\x0b\x0c\x0e\x1f\ufffe\uffff", strings.Repeat("\ufffd", 8)},
		{"what is escaped", "&<>\r\"'", "&amp;&lt;&gt;&#13;\"'"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := written(func(w http.ResponseWriter) { call(acs.FormatXML).WriteResult(w, map[string]any{"A": c.text}) })
			if want := "<EchoResponse><A>" + c.want + "</A></EchoResponse>"; !strings.HasSuffix(got.Body.String(), want) {
				t.Errorf("%q, want %q", got.Body, want)
			}
		})
	}
	for name, want := range map[string]string{
		"az": "az", "AZ": "AZ", "a09": "a09", "a_-.b": "a_-.b", "_a": "_a", "": "_", "-a": "_-a", ".a": "_.a", "0a": "_0a", "9a": "_9a",
		"a`{@[/:b": "a______b", "中": "_", "a b": "a_b",
	} {
		got := written(func(w http.ResponseWriter) { call(acs.FormatXML).WriteResult(w, map[string]any{name: "x"}) })
		if want := "<EchoResponse><" + want + ">x</" + want + "></EchoResponse>"; !strings.HasSuffix(got.Body.String(), want) {
			t.Errorf("%q: %q, want %q", name, got.Body, want)
		}
	}
}

// The media type of an answer, and the format of a request that names none, by what it accepts.
func TestFormatsAndMediaTypes(t *testing.T) {
	const query = "Action=Echo&Version=2020-09-07&GroupId=g"
	cases := []struct {
		name    string
		accept  []string
		format  string
		options []acs.Option
		want    string
	}{
		{"nothing", nil, "", nil, "application/json;charset=utf-8"},
		{"nothing, and XML is the default", nil, "", []acs.Option{acs.WithDefaultFormat(acs.FormatXML)}, "text/xml;charset=utf-8"},
		{"XML accepted", []string{"application/XML"}, "", nil, "text/xml;charset=utf-8"},
		{"JSON accepted", []string{"text/json"}, "", []acs.Option{acs.WithDefaultFormat(acs.FormatXML)}, "application/json;charset=utf-8"},
		{"both accepted", []string{"text/xml, application/json"}, "", nil, "application/json;charset=utf-8"},
		{"XML or anything", []string{"text/xml, */*"}, "", nil, "application/json;charset=utf-8"},
		{"XML in the second line", []string{"text/html", "text/xml"}, "", nil, "text/xml;charset=utf-8"},
		{"XML in the first line", []string{"text/xml", "text/html"}, "", nil, "text/xml;charset=utf-8"},
		{"something else", []string{"text/html"}, "", []acs.Option{acs.WithDefaultFormat(acs.FormatXML)}, "text/xml;charset=utf-8"},
		{"the parameter before the header", []string{"text/xml"}, "&Format=json", nil, "application/json;charset=utf-8"},
		{"the parameter in any case", nil, "&Format=xMl", nil, "text/xml;charset=utf-8"},
		{"JSON of the page", nil, "", []acs.Option{acs.WithWire(acs.WirePage)}, "application/json"},
		{"XML of the page", nil, "&Format=XML", []acs.Option{acs.WithWire(acs.WirePage)}, "application/xml"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := newRequest(t, http.MethodGet, query+c.format, "")
			r.Header["Accept"] = c.accept
			_, header, _ := exchange(t, newServer(t, append(c.options, acs.WithoutSignatures())...), r)
			if diff := cmp.Diff([]string{c.want}, header["Content-Type"]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for format, want := range map[acs.Format]string{acs.FormatJSON: "JSON", acs.FormatXML: "XML"} {
		if got := format.String(); got != want {
			t.Errorf("%d: %q, want %q", format, got, want)
		}
	}
}

// A form is read by its media type; a charset that nothing here decodes is refused.
func TestWhatIsAForm(t *testing.T) {
	const form = "application/x-www-form-urlencoded"
	for contentType, want := range map[string]string{
		form: "", form + ";charset=UTF-8": "", form + "; charset=utf-8": "", "Application/X-WWW-Form-Urlencoded": "", form + "; boundary=x": "",
		form + ";charset=gbk": "InvalidParameter", "text/plain": "MissingGroupId", "": "MissingGroupId", form + "; ;": "MissingGroupId",
	} {
		r := newRequest(t, http.MethodPost, "Action=Echo&Version=2020-09-07", "GroupId=g")
		r.Header.Set("Content-Type", contentType)
		_, _, body := exchange(t, newServer(t, acs.WithoutSignatures()), r)
		if got := codeOf(body); got != want {
			t.Errorf("%q: %s, want %q", contentType, body, want)
		}
	}
}

// The bounds of a rule are included in what it admits; lengths are characters.
func TestBoundsOfARule(t *testing.T) {
	least, most := -1.5, 2.5
	server := acs.NewServer(acs.WithoutSignatures())
	err := server.Handle(acs.Operation{Action: "A", Version: "1", Parameters: []acs.ParameterRule{
		{Name: "Text", MinLength: 2, MaxLength: 3}, {Name: "Plain", ASCII: true}, {Name: "Number", Type: "number", Minimum: &least, Maximum: &most},
		{Name: "Low", Type: "number", Minimum: &least}, {Name: "High", Type: "number", Maximum: &most}, {Name: "Long", Type: "integer"},
		{Name: "Map", Type: "object", Required: true}, {Name: "Action", Enum: []string{"never"}},
		{Name: "Title", NotStart: []string{"k-", "tea:"}, NotContain: []string{"://"}},
	}}, http.HandlerFunc(echo))
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"Text=a": "InvalidText", "Text=ab": "", "Text=abc": "", "Text=abcd": "InvalidText", "Text=中": "InvalidText", "Text=中文字": "",
		"Plain=%7F": "", "Plain=%C2%80": "InvalidPlain", "Plain=a%C3%A9": "InvalidPlain",
		"Number=-1.5": "", "Number=-1.6": "InvalidNumber", "Number=2.5": "", "Number=2.6": "InvalidNumber", "Number=0": "", "Number=": "",
		"Low=-1.6": "InvalidLow", "Low=1e9": "", "High=2.6": "InvalidHigh", "High=-1e9": "", "High=%2B1": "InvalidHigh",
		"Title=k-1": "InvalidTitle", "Title=tea:1": "InvalidTitle", "Title=a-k-1": "", "Title=a://": "InvalidTitle", "Title=a:": "",
		"Long=9223372036854775807": "", "Long=9223372036854775808": "InvalidLong", "Long=-9223372036854775808": "",
	} {
		_, _, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=A&Version=1&Map.k=v&"+query, ""))
		if got := codeOf(body); got != want {
			t.Errorf("%s: %s, want %q", query, body, want)
		}
	}
	_, _, body := exchange(t, server, newRequest(t, http.MethodGet, "Action=A&Version=1&Text=a", ""))
	if got := codeOf(body); got != "MissingMap" { // what is missing comes before what is wrong
		t.Errorf("%s, want MissingMap", body)
	}
}

// A time is good until it is further off than the skew, on both sides.
func TestTheSkew(t *testing.T) {
	for _, c := range []struct {
		name string
		off  time.Duration
		want string
	}{
		{"15 minutes ago", -15 * time.Minute, ""},
		{"a second more", -15*time.Minute - time.Second, "InvalidTimeStamp.Expired"},
		{"in 15 minutes", 15 * time.Minute, ""},
		{"in a second more", 15*time.Minute + time.Second, "InvalidTimeStamp.Expired"},
	} {
		t.Run(c.name, func(t *testing.T) {
			options := signOptions()
			options.Clock = func() time.Time { return noon().Add(c.off) }
			r := sign(t, newRequest(t, http.MethodGet, "Action=Echo&Version=2020-09-07&GroupId=g", ""), acs.SignRequestV1(testCredentials(), options))
			if _, _, body := exchange(t, newServer(t), r); codeOf(body) != c.want {
				t.Errorf("%s, want %q", body, c.want)
			}
		})
	}
}

// What nobody sets has the documented default; what is set stays.
func TestDefaultsOfAnHTTPServer(t *testing.T) {
	got := acs.HTTPServer(http.NotFoundHandler(), acs.ServeOptions{})
	if got.ReadHeaderTimeout != 5*time.Second || got.ReadTimeout != 15*time.Second || got.WriteTimeout != 30*time.Second ||
		got.IdleTimeout != time.Minute || got.MaxHeaderBytes != 128<<10 || got.ErrorLog == nil || !got.DisableGeneralOptionsHandler {
		t.Errorf("%+v", got)
	}
	own := acs.HTTPServer(http.NotFoundHandler(), acs.ServeOptions{
		HeaderTimeout: 1, ReadTimeout: 2, WriteTimeout: 3, IdleTimeout: 4, MaxHeaderBytes: 5,
	})
	if own.ReadHeaderTimeout != 1 || own.ReadTimeout != 2 || own.WriteTimeout != 3 || own.IdleTimeout != 4 || own.MaxHeaderBytes != 5 {
		t.Errorf("%+v", own)
	}
	if got := (acs.DefaultLimits()); got != (acs.Limits{QueryBytes: 65536, BodyBytes: 1048576, Params: 1000, NameBytes: 256}) {
		t.Errorf("%+v", got)
	}
	if acs.DefaultNonceCapacity != 1<<20 || acs.DefaultSkew != 15*time.Minute || acs.DefaultNonceWindow != 15*time.Minute {
		t.Error("another default")
	}
}
