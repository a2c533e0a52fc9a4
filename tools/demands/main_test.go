package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestSums(t *testing.T) {
	const page = `{"page":"p.md","demands":{"read":3,"unread":1,"by":{"must":{"read":1,"unread":1},"only":{"read":2,"unread":0}}}}` + "\n"
	tests := []struct {
		name, in string
		args     []string
		code     int
		out, err string
	}{
		{"two pages", page + page, nil, 0, "2 pages: sentences that demand something: 6 read, 2 not read (75.0 %)\n" +
			"  must      2 read, 2 not read (50.0 %)\n  only      4 read, 0 not read (100.0 %)\n", ""},
		{"a page without", `{"page":"p.md"}`, nil, 0, "1 pages: sentences that demand something: 0 read, 0 not read (0.0 %)\n", ""},
		{"no page", "", nil, 2, "", "demands: 0 pages on standard input"},
		{"no inspection", "# p", nil, 2, "", "demands: line 1: not an inspection"},
		{"an argument", page, []string{"x"}, 2, "", "usage:"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out, err bytes.Buffer
			if code := run(tt.args, strings.NewReader(tt.in), &out, &err); code != tt.code || out.String() != tt.out || !strings.HasPrefix(err.String(), tt.err) {
				t.Errorf("%d %q %q", code, out.String(), err.String())
			}
		})
	}
}
