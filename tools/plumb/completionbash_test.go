//go:build unix

package main

import "testing"

// What bash has with its package of completions, as far as cobra's script needs it, and a key press behind some words.
const pressTab = `source <(plumb completion bash)
_get_comp_words_by_ref() { cur=${COMP_WORDS[COMP_CWORD]}; prev=${COMP_WORDS[COMP_CWORD-1]}; words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
__ltrim_colon_completions() { :; }
compopt() { :; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9
__start_plumb
printf '<%s>' "${COMPREPLY[@]}"`

// What is proposed gets through the script that `plumb completion bash` prints.
func TestBashTakesWhatIsProposed(t *testing.T) {
	withoutEnvironment(t)
	programs := installedPlumb(t)
	for _, c := range []struct {
		name string
		line []string
		want string
	}{
		{"a filter", []string{"run", "--filter", "Agg"}, "<AggregatorId><AggregatorId/required><AggregatorId/type>"},
		{"the next of a list", []string{"run", "--filter", "Action,Agg"}, "<Action,AggregatorId><Action,AggregatorId/required><Action,AggregatorId/type>"},
		{"a fault", []string{"serve", "--fault", "token-6"}, "<token-65-accepted><token-64-refused>"},
		{"a layer", []string{"run", "--layer", "s"}, "<service>"},
		{"a scenario", []string{"replay", "ClientToken/max-length/at"}, "<ClientToken/max-length/at-limit-form><ClientToken/max-length/at-limit-query>"},
		{"nothing", []string{"run", "--endpoint", "h"}, "<>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := shell(t, t.TempDir(), programs, nil, append([]string{"bash", "--noprofile", "--norc", "-c", pressTab, "bash", "plumb"}, c.line...)...)
			if got.said != c.want {
				t.Errorf("found %s, expected %s", got.said, c.want)
			}
		})
	}
}
