package acs_test

import (
	"errors"
	"math"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/plumb-conformance/plumb/acs"
)

type kind string

type tag struct {
	Key   string  `form:"Key"`
	Value *string `form:"Value"`
}

type rule struct {
	Ports []int32 `form:"Port.N"`
	Name  *string `form:"Name"`
}

type source struct {
	Content string `json:"content"`
	Port    *int   `json:"port,omitempty"`
}

// wide has a field of every form that travels.
type wide struct {
	Region  string            `form:"RegionId"`
	Kind    *kind             `form:"Kind"`
	Size    *int32            `form:"Size"`
	Big     *int64            `form:"Big"`
	Share   *float64          `form:"Share"`
	Dry     *bool             `form:"DryRun"`
	IDs     []string          `form:"Id.N"`
	Kinds   []kind            `form:"Kind.N"`
	Tags    []tag             `form:"Tag.N"`
	Rules   []rule            `form:"Rule.N"`
	Grid    [][]int64         `form:"Grid.N.N"`
	Disk    *tag              `form:"Disk"`
	Sources []source          `form:"Sources,json"`
	Other   map[string]string `form:"Other.*"`
	Silent  string
	Dropped string `form:"-"`
}

func TestEncodeParams(t *testing.T) {
	tests := []struct {
		name string
		from any
		want string
	}{
		{"what is nil is left out", wide{}, "RegionId="},
		{"a pointer to a struct", &wide{Region: "a b"}, "RegionId=a%20b"},
		{"values", wide{Kind: new(kind("x")), Size: new(int32(-1)), Big: new(int64(1) << 60), Share: new(0.5), Dry: new(false)}, "RegionId=&Kind=x&Size=-1&Big=1152921504606846976&Share=0.5&DryRun=false"},
		{"a number without an exponent", wide{Share: new(1e21)}, "RegionId=&Share=1000000000000000000000"},
		{"a list", wide{IDs: []string{"b", "a"}, Kinds: []kind{"k"}}, "RegionId=&Id.1=b&Id.2=a&Kind.1=k"},
		{"a list of structs", wide{Tags: []tag{{Key: "k"}, {Key: "l", Value: new("")}}}, "RegionId=&Tag.1.Key=k&Tag.2.Key=l&Tag.2.Value="},
		{"a list in a list", wide{Rules: []rule{{Ports: []int32{1, 2}}, {Name: new("n")}}}, "RegionId=&Rule.1.Port.1=1&Rule.1.Port.2=2&Rule.2.Name=n"},
		{"a list of lists", wide{Grid: [][]int64{{1}, {2, 3}}}, "RegionId=&Grid.1.1=1&Grid.2.1=2&Grid.2.2=3"},
		{"a struct", wide{Disk: &tag{Key: "k"}}, "RegionId=&Disk.Key=k"},
		{"a JSON text", wide{Sources: []source{{Content: "<&>"}, {Content: "b", Port: new(80)}}}, "RegionId=&Sources=%5B%7B%22content%22%3A%22%3C%26%3E%22%7D%2C%7B%22content%22%3A%22b%22%2C%22port%22%3A80%7D%5D"},
		{"an empty JSON list", wide{Sources: []source{}}, "RegionId=&Sources=%5B%5D"},
		{"a map of names, in order", wide{Other: map[string]string{"Other.2": "b", "Other.1": "a"}}, "RegionId=&Other.1=a&Other.2=b"},
		{"what has no tag", wide{Silent: "s", Dropped: "d"}, "RegionId="},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := acs.EncodeParams(test.from)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got.Encode()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestEncodeParamsRefuses(t *testing.T) {
	tests := []struct {
		name string
		from any
		at   string
	}{
		{"no struct", 7, "?"},
		{"nil", nil, "?"},
		{"a number that is none", wide{Share: new(math.NaN())}, "Share"},
		{"one without end", wide{Share: new(math.Inf(1))}, "Share"},
		{"an empty item, which is a gap", wide{IDs: []string{"a", ""}}, "Id.2"},
		{"an empty struct in a list", wide{Rules: []rule{{}}}, "Rule.1"},
		{"a type without a form", struct {
			C chan int `form:"C"`
		}{make(chan int)}, "C"},
		{"a list without a position in its tag", struct {
			C []string `form:"C"`
		}{[]string{"a"}}, "C"},
		{"a position without a list", struct {
			C string `form:"C.N"`
		}{"a"}, "C"},
		{"a JSON text that is none", struct {
			C any `form:"C,json"`
		}{func() {}}, "C"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := acs.EncodeParams(test.from)
			var field *acs.FieldError
			if !errors.As(err, &field) || field.Name != test.at {
				t.Errorf("error %v, want a *FieldError of %s", err, test.at)
			}
		})
	}
}

func TestDecodeParamsRefuses(t *testing.T) {
	tests := []struct{ name, query, at string }{
		{"a required value that is absent", "Size=1", "RegionId"},
		{"no integer", "RegionId=a&Size=x", "Size"},
		{"an integer with a sign", "RegionId=a&Size=%2B1", "Size"},
		{"one that is too large", "RegionId=a&Size=2147483648", "Size"},
		{"no number", "RegionId=a&Share=NaN", "Share"},
		{"no boolean", "RegionId=a&DryRun=1", "DryRun"},
		{"a list that leaves a position out", "RegionId=a&Id.1=a&Id.3=c", "Id"},
		{"a list that begins at 2", "RegionId=a&Tag.2.Key=a", "Tag"},
		{"a list with a position 0", "RegionId=a&Id.0=a", "Id.0"},
		{"a position with a leading zero", "RegionId=a&Id.01=a", "Id.01"},
		{"a large position", "RegionId=a&Id.999999999999999999999=a", "Id.999999999999999999999"},
		{"a required member of an item", "RegionId=a&Tag.1.Value=v", "Tag.1.Key"},
		{"a list inside an item", "RegionId=a&Rule.1.Port.1=1&Rule.1.Port.3=1", "Rule.1.Port"},
		{"no JSON", "RegionId=a&Sources=%5B", "Sources"},
		{"JSON that is nothing", "RegionId=a&Sources=null", "Sources"},
		{"JSON of another type", "RegionId=a&Sources=%7B%7D", "Sources"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			params, err := acs.ParseParams(test.query, acs.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			var into wide
			err = acs.DecodeParams(params, &into)
			var field *acs.FieldError
			if !errors.As(err, &field) || field.Name != test.at {
				t.Errorf("error %v, want a *FieldError of %s", err, test.at)
			}
		})
	}
	for name, into := range map[string]any{"no pointer": wide{}, "a nil pointer": (*wide)(nil), "nothing": nil} {
		if err := acs.DecodeParams(nil, into); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}

func TestDecodeParamsTakesNoNotice(t *testing.T) {
	params, err := acs.ParseParams("RegionId=a&Unknown=x&Id.x=1&Size=&DryRun=&Sources=&Disk=&Tag=x&RegionId.1=b&Tag.1=x&Tag.2.Bogus=y&Rule.1.2=z&Grid.1.x=1", acs.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var got wide
	if err := acs.DecodeParams(params, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wide{Region: "a"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestParamsComeBack: what is encoded is decoded to the same, on the wire and back.
func TestParamsComeBack(t *testing.T) {
	text := rapid.StringMatching(`[ -~é账]{1,5}`)
	rapid.Check(t, func(t *rapid.T) {
		in := wide{Region: text.Draw(t, "region")}
		if rapid.Bool().Draw(t, "values") {
			in.Kind, in.Size = new(kind(text.Draw(t, "kind"))), new(rapid.Int32().Draw(t, "size"))
			in.Big, in.Dry = new(rapid.Int64().Draw(t, "big")), new(rapid.Bool().Draw(t, "dry"))
			in.Share = new(rapid.Float64().Draw(t, "share"))
		}
		in.IDs = some(rapid.SliceOfN(text, 0, 3).Draw(t, "ids"))
		for range rapid.IntRange(0, 12).Draw(t, "tags") {
			in.Tags = append(in.Tags, tag{Key: text.Draw(t, "key"), Value: new(text.Draw(t, "value"))})
		}
		for range rapid.IntRange(0, 3).Draw(t, "rules") {
			in.Rules = append(in.Rules, rule{Ports: some(rapid.SliceOfN(rapid.Int32(), 0, 3).Draw(t, "ports")), Name: new(text.Draw(t, "name"))})
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "sources") {
			in.Sources = append(in.Sources, source{Content: text.Draw(t, "content"), Port: new(i)})
		}
		params, err := acs.EncodeParams(in)
		if err != nil {
			t.Fatal(err)
		}
		wire, err := acs.ParseParams(params.Encode(), acs.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		var out wide
		if err := acs.DecodeParams(wire, &out); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(in, out); diff != "" {
			t.Fatalf("(-sent +received):\n%s", diff)
		}
	})
}

func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

// FuzzDecodeParams: whatever a request holds, decoding ends, and what was decoded encodes to what decodes to the same.
func FuzzDecodeParams(f *testing.F) {
	for _, seed := range []string{"RegionId=a", "RegionId=a&Tag.1.Key=k&Tag.2.Key=l", "RegionId=a&Grid.1.1=1&Id.0=1", "RegionId=a&Sources=%5B%7B%7D%5D", "RegionId=a&Other.1.2.3=x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		params, err := acs.ParseParams(query, acs.Limits{})
		if err != nil {
			return
		}
		var first, second wide
		if acs.DecodeParams(params, &first) != nil {
			return
		}
		again, err := acs.EncodeParams(first)
		if err != nil {
			return // an item that is empty
		}
		if err := acs.DecodeParams(again, &second); err != nil {
			t.Fatalf("%s was read, and not what was written of it, %s: %v", query, again.Encode(), err)
		}
	})
}

// Time and memory are those of the request, whatever numbers it has: a position of a thousand million is a gap.
func TestBindParamsOfALongList(t *testing.T) {
	query := "RegionId=a"
	for i := range 900 {
		query += "&Tag." + strconv.Itoa(i+1) + ".Key=k"
	}
	var into wide
	if err := acs.BindParams(httptest.NewRequest(http.MethodGet, "/?"+query, http.NoBody), &into); err != nil || len(into.Tags) != 900 {
		t.Errorf("%d tags, %v", len(into.Tags), err)
	}
}

// A value that has to be there and has no text is absent, whatever its type.
func TestDecodeParamsOfARequiredNumber(t *testing.T) {
	var into struct {
		Port int32 `form:"Port"`
	}
	for _, params := range []acs.Params{nil, {{Name: "Port"}}} {
		err := acs.DecodeParams(params, &into)
		var field *acs.FieldError
		if !errors.As(err, &field) || !field.Absent || field.Name != "Port" {
			t.Errorf("%v: error %v, want that Port is absent", params, err)
		}
	}
}
