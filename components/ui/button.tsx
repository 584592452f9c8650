import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook }

export function Button({ look = 'quiet', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonLook(look)} ${className}`} {...rest} />
}
