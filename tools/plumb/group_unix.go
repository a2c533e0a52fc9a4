//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// inGroup puts a command into a process group of its own, which ends as a whole when its context does.
func inGroup(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}
