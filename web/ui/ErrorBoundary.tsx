import { Component, type ReactNode } from 'react'
import { Notice } from './Notice.tsx'
import { useLanguage } from './preferences.ts'
import { UI_WORDS } from './uiWords.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** Instead of a blank page: says that the page failed, that nothing is lost, and offers to load it again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <Failed /> : this.props.children
  }
}

const Failed = () => {
  const words = UI_WORDS[useLanguage()]
  return (
    <Notice
      kind="error"
      title={words.pageFailed}
      text={words.pageFailedText}
      action={{ label: words.reload, onPress: () => location.reload() }}
    />
  )
}
