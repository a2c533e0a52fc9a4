package main

import (
	"strings"
	"testing"

	"github.com/plumb-conformance/plumb/conformance/verdict"
)

// A shard is counted from 1, or by an index from 0; what is neither is said in one line, before anything is sent.
func TestShardFlags(t *testing.T) {
	withoutEnvironment(t)
	for args, says := range map[string]string{
		"--shard 1/3":                       "",
		"--shard 3/3":                       "",
		"--shard-index 0/3":                 "",
		"--shard-index 2/3":                 "",
		"--shard 0/3":                       `shard "0/3": expected I/N, such as 2/5`,
		"--shard three":                     `shard "three": expected I/N`,
		"--shard-index 3/3":                 `shard "3/3": expected I/N, such as 0/5, with I from 0 to N-1`,
		"--shard-index -1/3":                `shard "-1/3": expected I/N, such as 0/5`,
		"--shard-index /3":                  `shard "/3": expected I/N, such as 0/5`,
		"--shard-index 00/3":                `shard "00/3": expected I/N, such as 0/5`,
		"--shard-index $(INDEX)/3":          `shard "$(INDEX)/3": expected I/N, such as 0/5`,
		"--shard 1/3 --shard-index 0/3":     "[shard shard-index]",
		"--shard 9000/9000":                 "shard 9000/9000: it has no statement: expected ",
		"--shard 1/2 --filter AggregatorId": "",
	} {
		t.Run(args, func(t *testing.T) {
			got := plumb(t, append(append([]string{"run", "--list"}, strings.Fields(args)...), keyFlags()...)...)
			if says == "" && got.code == 0 {
				return
			}
			if says == "" || got.code != verdict.ExitUsage || !strings.Contains(got.stderr, says) || strings.Count(got.stderr, "\n") != 1 {
				t.Errorf("exit %d: %s, want %s", got.code, got.stderr, says)
			}
		})
	}
}

// An index means the shard that has the number behind it.
func TestAnIndexIsAShard(t *testing.T) {
	withoutEnvironment(t)
	list := func(args ...string) string { return plumb(t, append([]string{"run", "--list"}, args...)...).stdout }
	if by, of := list("--shard-index", "1/3"), list("--shard", "2/3"); by != of || by == list("--shard", "1/3") || by == "" {
		t.Errorf("%s\nwant\n%s", by, of)
	}
}
