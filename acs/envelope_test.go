package acs_test

import (
	"encoding/json"
	"encoding/xml"
	"math"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/acs"
)

// call is a request's identity without a server.
func call(format acs.Format) acs.Call {
	return acs.Call{RequestID: firstID, Host: testHost, Format: format,
		Operation: acs.Operation{Product: "Config", Action: "Echo", Version: "2020-09-07"}}
}

// written returns what write answered.
func written(write func(w http.ResponseWriter)) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	write(recorder)
	return recorder
}

type nested struct {
	Name     string            `json:"name"`
	Empty    string            `json:"Empty"`
	Absent   *string           `json:"Absent,omitempty"`
	Null     *string           `json:"Null"`
	Number   float64           `json:"Number"`
	Long     int64             `json:"Long"`
	Flag     bool              `json:"Flag"`
	List     []string          `json:"List"`
	None     []string          `json:"None"`
	Items    []item            `json:"Items"`
	Matrix   [][]int           `json:"Matrix"`
	Map      map[string]string `json:"Map"`
	ID       string            `json:"RequestId"`
	unexport string
}

type item struct {
	Key   string `json:"Key"`
	Value *item  `json:"Value,omitempty"`
}

func TestResult(t *testing.T) {
	value := nested{
		Name: "<&>'\"", Number: 1e21, Long: math.MaxInt64, Flag: true, List: []string{"a", ""}, None: []string{},
		Items:  []item{{Key: "k", Value: &item{Key: "v"}}, {}},
		Matrix: [][]int{{1, 2}, {}}, Map: map[string]string{"a b": "x", "1": "y"}, unexport: "hidden",
	}
	wantJSON := `{"name":"<&>'\"","Empty":"","Null":null,"Number":1e+21,"Long":9223372036854775807,"Flag":true,` +
		`"List":["a",""],"None":[],"Items":[{"Key":"k","Value":{"Key":"v"}},{"Key":""}],"Matrix":[[1,2],[]],` +
		`"Map":{"1":"y","a b":"x"},"RequestId":"` + firstID + `"}`
	wantXML := `<?xml version='1.0' encoding='UTF-8'?><EchoResponse><name>&lt;&amp;&gt;'"</name><Empty></Empty>` +
		`<Number>1e+21</Number><Long>9223372036854775807</Long><Flag>true</Flag><List>a</List><List></List>` +
		`<Items><Key>k</Key><Value><Key>v</Key></Value></Items><Items><Key></Key></Items>` +
		`<Matrix><Matrix>1</Matrix><Matrix>2</Matrix></Matrix><Matrix></Matrix>` +
		`<Map><_1>y</_1><a_b>x</a_b></Map><RequestId>` + firstID + `</RequestId></EchoResponse>`
	for format, want := range map[acs.Format]string{acs.FormatJSON: wantJSON, acs.FormatXML: wantXML} {
		for name, result := range map[string]any{"value": value, "pointer": &value} {
			got := written(func(w http.ResponseWriter) { call(format).WriteResult(w, result) })
			if got.Code != http.StatusOK || got.Body.String() != want {
				t.Errorf("%s %s: %d\n%s, want\n%s", name, format, got.Code, got.Body, want)
			}
		}
	}
	if value.ID != "" {
		t.Error("the caller's result was changed")
	}
}

func TestResultRequestID(t *testing.T) {
	type named string
	type pointer struct{ RequestId *string }
	type plain struct {
		ID named `json:"RequestId,omitempty"`
	}
	type number struct{ RequestId int }
	own, empty := "own", ""
	filled := `{"RequestId":"` + firstID + `"}`
	for name, c := range map[string]struct {
		result any
		want   string
	}{
		"nil":            {nil, filled},
		"nil pointer":    {(*plain)(nil), "null"},
		"pointer nil":    {pointer{}, filled},
		"pointer empty":  {pointer{&empty}, filled},
		"pointer set":    {&pointer{&own}, `{"RequestId":"own"}`},
		"named string":   {plain{}, filled},
		"set":            {plain{"own"}, `{"RequestId":"own"}`},
		"another type":   {number{}, `{"RequestId":0}`},
		"map":            {map[string]any{"RequestId": ""}, filled},
		"map set":        {map[string]any{"RequestId": "own"}, `{"RequestId":"own"}`},
		"map without":    {map[string]any{}, `{}`},
		"no struct":      {[]int{1}, `[1]`},
		"raw":            {json.RawMessage(`{"a":1}`), `{"a":1}`},
		"without member": {item{Key: "k"}, `{"Key":"k"}`},
	} {
		got := written(func(w http.ResponseWriter) { call(acs.FormatJSON).WriteResult(w, c.result) })
		if got.Body.String() != c.want {
			t.Errorf("%s: %s, want %s", name, got.Body, c.want)
		}
	}
	if empty != "" {
		t.Error("the caller's string was changed")
	}
}

// TestResultThatCannotBeEncoded is answered as InternalError, whole.
func TestResultThatCannotBeEncoded(t *testing.T) {
	got := written(func(w http.ResponseWriter) { call(acs.FormatXML).WriteResult(w, math.NaN()) })
	if got.Code != http.StatusInternalServerError || !strings.Contains(got.Body.String(), "<Code>InternalError</Code>") {
		t.Errorf("%d %s", got.Code, got.Body)
	}
}

// parsedEnvelope is an envelope as a client reads it.
type parsedEnvelope struct {
	XMLName   xml.Name `json:"-"`
	RequestID string   `json:"RequestId" xml:"RequestId"`
	Message   string   `xml:"Message"`
	Recommend string   `xml:"Recommend"`
	HostID    string   `json:"HostId" xml:"HostId"`
	Code      string   `xml:"Code"`
}

func (p parsedEnvelope) Equal(q parsedEnvelope) bool {
	return p.RequestID == q.RequestID && p.Message == q.Message && p.Recommend == q.Recommend && p.HostID == q.HostID &&
		p.Code == q.Code
}

// asXML returns text as an XML 1.0 document can hold it; asJSON as a JSON document can.
func asXML(text string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return 0xFFFD
		}
		return r
	}, text)
}

func asJSON(text string) string { return strings.Map(func(r rune) rune { return r }, text) }

// FuzzEnvelope: whatever an error and a result say, both formats are well-formed and say it back.
func FuzzEnvelope(f *testing.F) {
	for _, seed := range []string{
		"", "plain", "<b>&amp;</b>", "]]>", "a]]>b]]>", "\r\n\t", "\x00\x01\x1b[31m", "\xff\xfe", "中文😀", "\ufffe\uffff", "&#13;",
		"\u2028\u2029", `"\`, "<![CDATA[", "--><!--",
	} {
		f.Add(seed, seed, seed)
	}
	f.Fuzz(func(t *testing.T, code, message, recommend string) {
		refusal := acs.NewError(http.StatusBadRequest, code, message).WithRecommend(recommend)
		for format, expect := range map[acs.Format]func(string) string{acs.FormatJSON: asJSON, acs.FormatXML: asXML} {
			answer := written(func(w http.ResponseWriter) { call(format).WriteError(w, refusal) })
			var got parsedEnvelope
			unmarshal(t, format, answer.Body.Bytes(), &got)
			want := parsedEnvelope{RequestID: firstID, HostID: testHost, Code: expect(code), Message: expect(message),
				Recommend: expect(recommend)}
			if recommend == "" {
				want.Recommend = got.Recommend
			}
			if !cmp.Equal(want, got) {
				t.Fatalf("%s: %s\n%s", format, cmp.Diff(want, got), answer.Body)
			}

			type result struct {
				XMLName xml.Name `json:"-"`
				Name    string
				List    []string
			}
			answer = written(func(w http.ResponseWriter) {
				call(format).WriteResult(w, struct {
					Name string
					List []string
				}{code, []string{message, recommend}})
			})
			var back result
			unmarshal(t, format, answer.Body.Bytes(), &back)
			if back.Name != expect(code) || !cmp.Equal(back.List, []string{expect(message), expect(recommend)}) {
				t.Fatalf("%s: %q\n%s", format, back, answer.Body)
			}
			// A member may have any name: the document stays well-formed.
			answer = written(func(w http.ResponseWriter) { call(format).WriteResult(w, map[string]any{code: message}) })
			var anything struct{}
			unmarshal(t, format, answer.Body.Bytes(), &anything)
		}
	})
}

// unmarshal reads a body with the standard library's strict decoders.
func unmarshal(t *testing.T, format acs.Format, body []byte, into any) {
	t.Helper()
	decode := json.Unmarshal
	if format == acs.FormatXML {
		decode = xml.Unmarshal
	}
	if err := decode(body, into); err != nil {
		t.Fatalf("%s: %v\n%q", format, err, body)
	}
}
