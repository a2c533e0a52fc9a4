package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/report"
)

// A transcript has everything that was sent and came, a line each behind its mark.
func TestTranscript(t *testing.T) {
	form := []exchange.Header{{Name: "Content-Type", Value: "application/x-www-form-urlencoded"}}
	answered := func(body string) *exchange.Response {
		return &exchange.Response{Status: 200, Headers: []exchange.Header{{Name: "X-A", Value: "b"}}, Body: []byte(body)}
	}
	tests := []struct {
		name string
		all  []exchange.Exchange
		want string
	}{
		{"a query", []exchange.Exchange{{Step: "probe", Request: exchange.Request{Method: "GET", URL: "http://h/?A=%26&B=%E9%94%85"}, Response: answered("{}")}},
			"\nprobe\n> GET http://h/\n> query A=&\n> query B=锅\n< 200 in 0s\n< X-A: b\n< {}\n"},
		{"a form", []exchange.Exchange{{Step: "probe", Request: exchange.Request{Method: "POST", URL: "http://h/", Headers: form, Body: "A=1+2"}, Response: answered("a\nb\n")}},
			"\nprobe\n> POST http://h/\n> Content-Type: application/x-www-form-urlencoded\n> form A=1 2\n< 200 in 0s\n< X-A: b\n< a\n< b\n"},
		{"what cannot be decoded", []exchange.Exchange{{Step: "probe", Request: exchange.Request{Method: "GET", URL: "http://h/?A=%zz"}, Response: answered("")}},
			"\nprobe\n> GET http://h/\n> query A=%zz\n< 200 in 0s\n< X-A: b\n<\n"},
		{"no answer, with a secret in why", []exchange.Exchange{{Step: "probe", Request: exchange.Request{Method: "GET", URL: "http://h/"}, Failure: "lost to+ken"}},
			"\nprobe\n> GET http://h/\n< (lost ***)\n< no answer\n"},
		{"nothing sent", []exchange.Exchange{{Step: "probe", Unprovoked: true}},
			"\nprobe\n< (No request was sent: the target could not be brought into the state.)\n< no answer\n"},
		{"the last of several tries", []exchange.Exchange{
			{Step: "probe", Request: exchange.Request{Method: "GET", URL: "http://h/"}, Response: answered("busy")},
			{Step: "probe", Tries: 2, Request: exchange.Request{Method: "GET", URL: "http://h/"}, Response: answered("done")},
		}, "\nprobe\n> GET http://h/\n< (It was sent 2 times, until no answer said that work was in progress.)\n< 200 in 0s\n< X-A: b\n< done\n"},
		{"sent together", []exchange.Exchange{
			{Step: "probe", Copy: 1, Request: exchange.Request{Method: "GET", URL: "http://h/"}, Response: answered("a")},
			{Step: "probe", Copy: 2, Tries: 2, Request: exchange.Request{Method: "GET", URL: "http://h/"}, Failure: "gone"},
		}, "\nprobe, 1 of those sent together\n> GET http://h/\n< 200 in 0s\n< X-A: b\n< a\n\nprobe, 2 of those sent together\n> GET http://h/\n" +
			"< (gone)\n< (It was sent 2 times, until no answer said that work was in progress.)\n< no answer\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := report.Transcript(&out, test.all, redactor()); err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, line := range strings.Split(out.String(), "\n") {
				lines = append(lines, strings.TrimRight(line, " "))
			}
			if diff := cmp.Diff(test.want, strings.Join(lines, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
