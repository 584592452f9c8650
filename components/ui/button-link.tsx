import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

type ButtonLinkProps = ComponentProps<typeof Link> & { look?: ButtonLook }

export function ButtonLink({ look = 'quiet', className = '', ...rest }: ButtonLinkProps) {
  return <Link className={`${buttonLook(look)} ${className}`} {...rest} />
}
